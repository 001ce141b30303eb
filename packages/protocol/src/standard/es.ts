import type { Standard } from './standard.js';

const effort = {
  hard: '¿Qué lo hizo difícil?',
  neutral: '¿Qué podría haber sido más fácil?',
  easy: '¿Qué salió bien?',
};

/** Usted, in words that are read alike in Spain and in America. */
export const es: Standard = {
  nps: {
    question: '¿Qué probabilidad hay de que recomiende {company} a amistades o colegas?',
    low: 'Nada probable',
    high: 'Extremadamente probable',
    followUp: {
      detractor: '¿Qué deberíamos mejorar primero?',
      passive: '¿Qué podríamos hacer mejor?',
      promoter: '¿Qué es lo que más le gusta?',
    },
  },
  csat: {
    question: '¿Cuál es su grado de satisfacción con {company}?',
    low: 'Muy insatisfecho/a',
    high: 'Muy satisfecho/a',
    followUp: {
      dissatisfied: '¿Qué salió mal?',
      neutral: '¿Qué podríamos hacer mejor?',
      satisfied: '¿Qué fue lo que más le gustó?',
    },
  },
  ces: {
    question: '{company} me facilitó resolver mi problema.',
    low: 'Totalmente en desacuerdo',
    high: 'Totalmente de acuerdo',
    followUp: effort,
  },
  cesEase: {
    question: '¿Hasta qué punto le resultó fácil resolver su problema?',
    low: 'Muy difícil',
    high: 'Muy fácil',
    followUp: effort,
  },
};
