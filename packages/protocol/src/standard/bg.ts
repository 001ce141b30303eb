import type { Standard } from './standard.js';

const effort = { hard: 'Какво Ви затрудни?', neutral: 'Какво можеше да бъде по-лесно?', easy: 'Какво мина добре?' };

/** Formal: one person is written to with a capital. */
export const bg: Standard = {
  nps: {
    question: 'Колко вероятно е да препоръчате {company} на приятел или колега?',
    low: 'Изобщо не е вероятно',
    high: 'Изключително вероятно',
    followUp: {
      detractor: 'Какво трябва да подобрим първо?',
      passive: 'Какво бихме могли да направим по-добре?',
      promoter: 'Какво Ви харесва най-много?',
    },
  },
  csat: {
    question: 'Доколко сте доволни от {company}?',
    low: 'Много недоволни',
    high: 'Много доволни',
    followUp: {
      dissatisfied: 'Какво не беше наред?',
      neutral: 'Какво бихме могли да направим по-добре?',
      satisfied: 'Какво Ви хареса най-много?',
    },
  },
  ces: {
    question: '{company} ме улесни при решаването на въпроса ми.',
    low: 'Пълно несъгласие',
    high: 'Пълно съгласие',
    followUp: effort,
  },
  cesEase: {
    question: 'Колко лесно беше да решите въпроса си?',
    low: 'Много трудно',
    high: 'Много лесно',
    followUp: effort,
  },
};
