import type { Standard } from './standard.js';

const effort = { hard: 'Что вызвало трудности?', neutral: 'Что могло бы быть проще?', easy: 'Что прошло хорошо?' };

export const ru: Standard = {
  nps: {
    question: 'Насколько вероятно, что вы порекомендуете компанию {company} друзьям или коллегам?',
    low: 'Совсем не вероятно',
    high: 'Крайне вероятно',
    followUp: {
      detractor: 'Что нам стоит улучшить в первую очередь?',
      passive: 'Что мы могли бы делать лучше?',
      promoter: 'Что вам нравится больше всего?',
    },
  },
  csat: {
    question: 'Насколько вы довольны компанией {company}?',
    low: 'Очень недовольны',
    high: 'Очень довольны',
    followUp: {
      dissatisfied: 'Что пошло не так?',
      neutral: 'Что мы могли бы делать лучше?',
      satisfied: 'Что вам понравилось больше всего?',
    },
  },
  ces: {
    question: 'С компанией {company} мне было легко решить свой вопрос.',
    low: 'Совершенно не согласны',
    high: 'Полностью согласны',
    followUp: effort,
  },
  cesEase: {
    question: 'Насколько легко вам было решить свой вопрос?',
    low: 'Очень трудно',
    high: 'Очень легко',
    followUp: effort,
  },
};
