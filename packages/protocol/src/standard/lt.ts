import type { Standard } from './standard.js';

const effort = { hard: 'Kas buvo sunku?', neutral: 'Kas galėjo būti lengviau?', easy: 'Kas pavyko gerai?' };

export const lt: Standard = {
  nps: {
    question: 'Kiek tikėtina, kad rekomenduotumėte įmonę {company} draugams ar kolegoms?',
    low: 'Visai netikėtina',
    high: 'Ypač tikėtina',
    followUp: {
      detractor: 'Ką turėtume patobulinti pirmiausia?',
      passive: 'Ką galėtume daryti geriau?',
      promoter: 'Kas jums labiausiai patinka?',
    },
  },
  csat: {
    question: 'Kiek esate patenkinti įmone {company}?',
    low: 'Labai nepatenkinti',
    high: 'Labai patenkinti',
    followUp: {
      dissatisfied: 'Kas nepavyko?',
      neutral: 'Ką galėtume daryti geriau?',
      satisfied: 'Kas jums labiausiai patiko?',
    },
  },
  ces: {
    question: 'Įmonė {company} padėjo man lengvai išspręsti mano klausimą.',
    low: 'Visiškai nesutinku',
    high: 'Visiškai sutinku',
    followUp: effort,
  },
  cesEase: {
    question: 'Kiek lengva jums buvo išspręsti savo klausimą?',
    low: 'Labai sunku',
    high: 'Labai lengva',
    followUp: effort,
  },
};
