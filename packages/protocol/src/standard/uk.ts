import type { Standard } from './standard.js';

const effort = { hard: 'Що спричинило труднощі?', neutral: 'Що могло б бути легшим?', easy: 'Що пройшло добре?' };

export const uk: Standard = {
  nps: {
    question: 'Наскільки ймовірно, що ви порекомендуєте компанію {company} друзям або колегам?',
    low: 'Зовсім не ймовірно',
    high: 'Надзвичайно ймовірно',
    followUp: {
      detractor: 'Що нам варто покращити насамперед?',
      passive: 'Що ми могли б робити краще?',
      promoter: 'Що вам подобається найбільше?',
    },
  },
  csat: {
    question: 'Наскільки ви задоволені компанією {company}?',
    low: 'Дуже незадоволені',
    high: 'Дуже задоволені',
    followUp: {
      dissatisfied: 'Що пішло не так?',
      neutral: 'Що ми могли б робити краще?',
      satisfied: 'Що вам сподобалося найбільше?',
    },
  },
  ces: {
    question: 'З компанією {company} мені було легко вирішити своє питання.',
    low: 'Зовсім не згодні',
    high: 'Цілком згодні',
    followUp: effort,
  },
  cesEase: {
    question: 'Наскільки легко вам було вирішити своє питання?',
    low: 'Дуже важко',
    high: 'Дуже легко',
    followUp: effort,
  },
};
