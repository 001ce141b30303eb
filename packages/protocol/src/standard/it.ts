import type { Standard } from './standard.js';

const effort = {
  hard: 'Che cosa lo ha reso difficile?',
  neutral: 'Che cosa poteva essere più facile?',
  easy: 'Che cosa è andato bene?',
};

/** Lei, without the capital. */
export const it: Standard = {
  nps: {
    question: 'Quanto è probabile che consigli {company} ad amici o colleghi?',
    low: 'Per niente probabile',
    high: 'Estremamente probabile',
    followUp: {
      detractor: 'Che cosa dovremmo migliorare innanzitutto?',
      passive: 'Che cosa potremmo fare meglio?',
      promoter: 'Che cosa apprezza di più?',
    },
  },
  csat: {
    question: 'Qual è il suo grado di soddisfazione nei confronti di {company}?',
    low: 'Molto insoddisfatto/a',
    high: 'Molto soddisfatto/a',
    followUp: {
      dissatisfied: 'Che cosa è andato storto?',
      neutral: 'Che cosa potremmo fare meglio?',
      satisfied: 'Che cosa ha apprezzato di più?',
    },
  },
  ces: {
    question: '{company} mi ha reso facile gestire la mia richiesta.',
    low: 'Completamente in disaccordo',
    high: 'Completamente d’accordo',
    followUp: effort,
  },
  cesEase: {
    question: 'Quanto è stato facile gestire la sua richiesta?',
    low: 'Molto difficile',
    high: 'Molto facile',
    followUp: effort,
  },
};
