import type { Standard } from './standard.js';

const effort = { hard: '哪些方面让您觉得困难？', neutral: '哪些方面本可以更容易？', easy: '哪些方面做得好？' };

export const zhHans: Standard = {
  nps: {
    question: '您向朋友或同事推荐{company}的可能性有多大？',
    low: '完全不可能',
    high: '极有可能',
    followUp: {
      detractor: '我们最应该先改进什么？',
      passive: '我们在哪些方面可以做得更好？',
      promoter: '您最喜欢的是什么？',
    },
  },
  csat: {
    question: '您对{company}的满意程度如何？',
    low: '非常不满意',
    high: '非常满意',
    followUp: {
      dissatisfied: '哪些方面让您不满意？',
      neutral: '我们在哪些方面可以做得更好？',
      satisfied: '您最满意的是什么？',
    },
  },
  ces: { question: '{company}让我轻松解决了问题。', low: '非常不同意', high: '非常同意', followUp: effort },
  cesEase: { question: '您觉得解决问题有多容易？', low: '非常困难', high: '非常容易', followUp: effort },
};
