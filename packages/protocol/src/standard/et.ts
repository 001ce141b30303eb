import type { Standard } from './standard.js';

const effort = {
  hard: 'Mis tegi selle keeruliseks?',
  neutral: 'Mis oleks võinud olla lihtsam?',
  easy: 'Mis läks hästi?',
};

export const et: Standard = {
  nps: {
    question: 'Kui tõenäoliselt soovitaksite ettevõtet {company} sõbrale või kolleegile?',
    low: 'Üldse mitte tõenäoliselt',
    high: 'Äärmiselt tõenäoliselt',
    followUp: {
      detractor: 'Mida peaksime esimesena parandama?',
      passive: 'Mida saaksime paremini teha?',
      promoter: 'Mis teile kõige rohkem meeldib?',
    },
  },
  csat: {
    question: 'Kui rahul olete ettevõttega {company}?',
    low: 'Väga rahulolematu',
    high: 'Väga rahul',
    followUp: {
      dissatisfied: 'Mis läks valesti?',
      neutral: 'Mida saaksime paremini teha?',
      satisfied: 'Mis teile kõige rohkem meeldis?',
    },
  },
  ces: {
    question: 'Ettevõte {company} tegi minu küsimuse lahendamise lihtsaks.',
    low: 'Ei nõustu üldse',
    high: 'Nõustun täielikult',
    followUp: effort,
  },
  cesEase: {
    question: 'Kui lihtne oli teil oma küsimust lahendada?',
    low: 'Väga keeruline',
    high: 'Väga lihtne',
    followUp: effort,
  },
};
