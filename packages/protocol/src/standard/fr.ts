import type { Standard } from './standard.js';

const effort = {
  hard: 'Qu’est-ce qui a été difficile\u202F?',
  neutral: 'Qu’est-ce qui aurait pu être plus facile\u202F?',
  easy: 'Qu’est-ce qui s’est bien passé\u202F?',
};

export const fr: Standard = {
  nps: {
    question: 'Quelle est la probabilité que vous recommandiez {company} à des proches ou à des collègues\u202F?',
    low: 'Pas du tout probable',
    high: 'Extrêmement probable',
    followUp: {
      detractor: 'Que devrions-nous améliorer en premier\u202F?',
      passive: 'Que pourrions-nous faire mieux\u202F?',
      promoter: 'Qu’appréciez-vous le plus\u202F?',
    },
  },
  csat: {
    question: 'Quel est votre degré de satisfaction concernant {company}\u202F?',
    low: 'Très insatisfait(e)',
    high: 'Très satisfait(e)',
    followUp: {
      dissatisfied: 'Qu’est-ce qui n’a pas fonctionné\u202F?',
      neutral: 'Que pourrions-nous faire mieux\u202F?',
      satisfied: 'Qu’avez-vous le plus apprécié\u202F?',
    },
  },
  ces: {
    question: '{company} m’a facilité le traitement de ma demande.',
    low: 'Pas du tout d’accord',
    high: 'Tout à fait d’accord',
    followUp: effort,
  },
  cesEase: {
    question: 'À quel point a-t-il été facile de faire traiter votre demande\u202F?',
    low: 'Très difficile',
    high: 'Très facile',
    followUp: effort,
  },
};
