import type { Standard } from './standard.js';

const effort = { hard: 'Mi tette nehézzé?', neutral: 'Mi lehetett volna könnyebb?', easy: 'Mi ment jól?' };

export const hu: Standard = {
  nps: {
    question: 'Mennyire valószínű, hogy barátainak vagy kollégáinak ajánlaná a következő céget: {company}?',
    low: 'Egyáltalán nem valószínű',
    high: 'Rendkívül valószínű',
    followUp: {
      detractor: 'Min kellene először javítanunk?',
      passive: 'Mit csinálhatnánk jobban?',
      promoter: 'Mi tetszik Önnek a legjobban?',
    },
  },
  csat: {
    question: 'Mennyire elégedett a következő céggel: {company}?',
    low: 'Nagyon elégedetlen',
    high: 'Nagyon elégedett',
    followUp: {
      dissatisfied: 'Mi nem sikerült jól?',
      neutral: 'Mit csinálhatnánk jobban?',
      satisfied: 'Mi tetszett Önnek a legjobban?',
    },
  },
  ces: {
    question: '{company} megkönnyítette számomra az ügyem intézését.',
    low: 'Egyáltalán nem értek egyet',
    high: 'Teljes mértékben egyetértek',
    followUp: effort,
  },
  cesEase: {
    question: 'Mennyire volt könnyű elintézni az ügyét?',
    low: 'Nagyon nehéz',
    high: 'Nagyon könnyű',
    followUp: effort,
  },
};
