import type { Standard } from './standard.js';

const effort = { hard: 'O que foi difícil?', neutral: 'O que poderia ter sido mais fácil?', easy: 'O que deu certo?' };

export const ptBR: Standard = {
  nps: {
    question: 'Qual é a probabilidade de você recomendar {company} a amigos ou colegas?',
    low: 'Nada provável',
    high: 'Extremamente provável',
    followUp: {
      detractor: 'O que devemos melhorar primeiro?',
      passive: 'O que poderíamos fazer melhor?',
      promoter: 'Do que você mais gosta?',
    },
  },
  csat: {
    question: 'Qual é o seu nível de satisfação com {company}?',
    low: 'Muito insatisfeito(a)',
    high: 'Muito satisfeito(a)',
    followUp: {
      dissatisfied: 'O que deu errado?',
      neutral: 'O que poderíamos fazer melhor?',
      satisfied: 'Do que você mais gostou?',
    },
  },
  ces: {
    question: '{company} facilitou a resolução do meu problema.',
    low: 'Discordo totalmente',
    high: 'Concordo totalmente',
    followUp: effort,
  },
  cesEase: {
    question: 'Quão fácil foi resolver o seu problema?',
    low: 'Muito difícil',
    high: 'Muito fácil',
    followUp: effort,
  },
};
