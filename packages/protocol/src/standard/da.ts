import type { Standard } from './standard.js';

const effort = { hard: 'Hvad gjorde det svært?', neutral: 'Hvad kunne have været nemmere?', easy: 'Hvad gik godt?' };

/** Shops say du. */
export const da: Standard = {
  nps: {
    question: 'Hvor sandsynligt er det, at du vil anbefale {company} til en ven eller kollega?',
    low: 'Slet ikke sandsynligt',
    high: 'Yderst sandsynligt',
    followUp: {
      detractor: 'Hvad bør vi forbedre først?',
      passive: 'Hvad kunne vi gøre bedre?',
      promoter: 'Hvad kan du bedst lide?',
    },
  },
  csat: {
    question: 'Hvor tilfreds er du med {company}?',
    low: 'Meget utilfreds',
    high: 'Meget tilfreds',
    followUp: {
      dissatisfied: 'Hvad gik galt?',
      neutral: 'Hvad kunne vi gøre bedre?',
      satisfied: 'Hvad var du mest glad for?',
    },
  },
  ces: {
    question: '{company} gjorde det nemt for mig at få løst min sag.',
    low: 'Helt uenig',
    high: 'Helt enig',
    followUp: effort,
  },
  cesEase: {
    question: 'Hvor nemt var det at få løst din sag?',
    low: 'Meget svært',
    high: 'Meget nemt',
    followUp: effort,
  },
};
