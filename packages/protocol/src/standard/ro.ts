import type { Standard } from './standard.js';

const effort = { hard: 'Ce a fost greu?', neutral: 'Ce ar fi putut fi mai ușor?', easy: 'Ce a mers bine?' };

export const ro: Standard = {
  nps: {
    question: 'Cât de probabil este să recomandați {company} prietenilor sau colegilor?',
    low: 'Deloc probabil',
    high: 'Extrem de probabil',
    followUp: {
      detractor: 'Ce ar trebui să îmbunătățim mai întâi?',
      passive: 'Ce am putea face mai bine?',
      promoter: 'Ce vă place cel mai mult?',
    },
  },
  csat: {
    question: 'Cât de mulțumiți sunteți de {company}?',
    low: 'Foarte nemulțumiți',
    high: 'Foarte mulțumiți',
    followUp: {
      dissatisfied: 'Ce nu a mers bine?',
      neutral: 'Ce am putea face mai bine?',
      satisfied: 'Ce v-a plăcut cel mai mult?',
    },
  },
  ces: {
    question: '{company} mi-a ușurat rezolvarea problemei.',
    low: 'Dezacord total',
    high: 'Acord total',
    followUp: effort,
  },
  cesEase: {
    question: 'Cât de ușor v-a fost să vă rezolvați problema?',
    low: 'Foarte greu',
    high: 'Foarte ușor',
    followUp: effort,
  },
};
