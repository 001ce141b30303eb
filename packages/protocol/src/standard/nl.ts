import type { Standard } from './standard.js';

const effort = {
  hard: 'Wat maakte het moeilijk?',
  neutral: 'Wat had gemakkelijker gekund?',
  easy: 'Wat ging er goed?',
};

export const nl: Standard = {
  nps: {
    question: 'Hoe waarschijnlijk is het dat u {company} aanbeveelt aan vrienden of collega’s?',
    low: 'Helemaal niet waarschijnlijk',
    high: 'Uiterst waarschijnlijk',
    followUp: {
      detractor: 'Wat moeten we als eerste verbeteren?',
      passive: 'Wat kunnen we beter doen?',
      promoter: 'Wat vindt u het beste?',
    },
  },
  csat: {
    question: 'Hoe tevreden bent u over {company}?',
    low: 'Zeer ontevreden',
    high: 'Zeer tevreden',
    followUp: {
      dissatisfied: 'Wat ging er mis?',
      neutral: 'Wat kunnen we beter doen?',
      satisfied: 'Wat vond u het beste?',
    },
  },
  ces: {
    question: '{company} maakte het mij gemakkelijk om mijn probleem op te lossen.',
    low: 'Helemaal mee oneens',
    high: 'Helemaal mee eens',
    followUp: effort,
  },
  cesEase: {
    question: 'Hoe gemakkelijk was het om uw probleem op te lossen?',
    low: 'Zeer moeilijk',
    high: 'Zeer gemakkelijk',
    followUp: effort,
  },
};
