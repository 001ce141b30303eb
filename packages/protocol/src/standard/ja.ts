import type { Standard } from './standard.js';

const effort = {
  hard: '難しかった点は何ですか？',
  neutral: 'もっと簡単にできたと思う点は何ですか？',
  easy: 'うまくいった点は何ですか？',
};

export const ja: Standard = {
  nps: {
    question: '{company}を友人や同僚に薦める可能性は、どのくらいありますか？',
    low: '可能性はまったくない',
    high: '可能性は極めて高い',
    followUp: {
      detractor: 'まず改善すべき点は何ですか？',
      passive: 'より良くできる点は何ですか？',
      promoter: '最も気に入っている点は何ですか？',
    },
  },
  csat: {
    question: '{company}にどのくらい満足していますか？',
    low: '非常に不満',
    high: '非常に満足',
    followUp: {
      dissatisfied: 'ご不満だった点は何ですか？',
      neutral: 'より良くできる点は何ですか？',
      satisfied: '最も良かった点は何ですか？',
    },
  },
  ces: {
    question: '{company}のおかげで、用件を簡単に済ませることができた。',
    low: 'まったくそう思わない',
    high: '非常にそう思う',
    followUp: effort,
  },
  cesEase: {
    question: 'ご用件を済ませるのは、どのくらい簡単でしたか？',
    low: '非常に難しい',
    high: '非常に簡単',
    followUp: effort,
  },
};
