import type { Standard } from './standard.js';

const effort = { hard: 'O que foi difícil?', neutral: 'O que poderia ter sido mais fácil?', easy: 'O que correu bem?' };

/** Portuguese as in Portugal. */
export const pt: Standard = {
  nps: {
    question: 'Qual é a probabilidade de recomendar {company} a amigos ou colegas?',
    low: 'Nada provável',
    high: 'Extremamente provável',
    followUp: {
      detractor: 'O que devemos melhorar primeiro?',
      passive: 'O que poderíamos fazer melhor?',
      promoter: 'De que gosta mais?',
    },
  },
  csat: {
    question: 'Qual é o seu grau de satisfação com {company}?',
    low: 'Muito insatisfeito(a)',
    high: 'Muito satisfeito(a)',
    followUp: {
      dissatisfied: 'O que correu mal?',
      neutral: 'O que poderíamos fazer melhor?',
      satisfied: 'De que gostou mais?',
    },
  },
  ces: {
    question: '{company} facilitou-me a resolução do meu problema.',
    low: 'Discordo totalmente',
    high: 'Concordo totalmente',
    followUp: effort,
  },
  cesEase: {
    question: 'Até que ponto foi fácil resolver o seu problema?',
    low: 'Muito difícil',
    high: 'Muito fácil',
    followUp: effort,
  },
};
