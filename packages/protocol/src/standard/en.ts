import type { Standard } from './standard.js';

const effort = { hard: 'What made it hard?', neutral: 'What could have been easier?', easy: 'What went well?' };

export const en: Standard = {
  nps: {
    question: 'How likely are you to recommend {company} to a friend or colleague?',
    low: 'Not at all likely',
    high: 'Extremely likely',
    followUp: {
      detractor: 'What should we improve first?',
      passive: 'What could we do better?',
      promoter: 'What do you like most?',
    },
  },
  csat: {
    question: 'How satisfied are you with {company}?',
    low: 'Very dissatisfied',
    high: 'Very satisfied',
    followUp: {
      dissatisfied: 'What went wrong?',
      neutral: 'What could we do better?',
      satisfied: 'What did you like most?',
    },
  },
  ces: {
    question: '{company} made it easy for me to handle my issue.',
    low: 'Strongly disagree',
    high: 'Strongly agree',
    followUp: effort,
  },
  cesEase: {
    question: 'How easy was it to handle your issue?',
    low: 'Very difficult',
    high: 'Very easy',
    followUp: effort,
  },
};
