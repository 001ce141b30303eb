import type { Standard } from './standard.js';

const effort = { hard: 'Što je bilo teško?', neutral: 'Što je moglo biti lakše?', easy: 'Što je dobro prošlo?' };

export const hr: Standard = {
  nps: {
    question: 'Kolika je vjerojatnost da ćete tvrtku {company} preporučiti prijateljima ili kolegama?',
    low: 'Nimalo vjerojatno',
    high: 'Izuzetno vjerojatno',
    followUp: {
      detractor: 'Što bismo prvo trebali poboljšati?',
      passive: 'Što bismo mogli učiniti bolje?',
      promoter: 'Što vam se najviše sviđa?',
    },
  },
  csat: {
    question: 'Koliko ste zadovoljni tvrtkom {company}?',
    low: 'Vrlo nezadovoljni',
    high: 'Vrlo zadovoljni',
    followUp: {
      dissatisfied: 'Što je pošlo po zlu?',
      neutral: 'Što bismo mogli učiniti bolje?',
      satisfied: 'Što vam se najviše svidjelo?',
    },
  },
  ces: {
    question: 'Tvrtka {company} olakšala mi je rješavanje mojeg zahtjeva.',
    low: 'Uopće se ne slažem',
    high: 'U potpunosti se slažem',
    followUp: effort,
  },
  cesEase: {
    question: 'Koliko vam je bilo lako riješiti svoj zahtjev?',
    low: 'Vrlo teško',
    high: 'Vrlo lako',
    followUp: effort,
  },
};
