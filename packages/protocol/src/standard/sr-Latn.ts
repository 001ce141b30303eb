import type { Standard } from './standard.js';

const effort = { hard: 'Šta je bilo teško?', neutral: 'Šta je moglo da bude lakše?', easy: 'Šta je prošlo dobro?' };

/** sr.ts in Latin letters, one by one: shops write in either script, and whoever chose one would not expect the other. */
export const srLatn: Standard = {
  nps: {
    question: 'Koliko je verovatno da ćete preporučiti kompaniju {company} prijateljima ili kolegama?',
    low: 'Nimalo verovatno',
    high: 'Izuzetno verovatno',
    followUp: {
      detractor: 'Šta bi trebalo prvo da poboljšamo?',
      passive: 'Šta bismo mogli da radimo bolje?',
      promoter: 'Šta vam se najviše dopada?',
    },
  },
  csat: {
    question: 'Koliko ste zadovoljni kompanijom {company}?',
    low: 'Vrlo nezadovoljni',
    high: 'Vrlo zadovoljni',
    followUp: {
      dissatisfied: 'Šta je pošlo naopako?',
      neutral: 'Šta bismo mogli da radimo bolje?',
      satisfied: 'Šta vam se najviše dopalo?',
    },
  },
  ces: {
    question: 'Kompanija {company} mi je olakšala rešavanje mog zahteva.',
    low: 'Uopšte se ne slažem',
    high: 'U potpunosti se slažem',
    followUp: effort,
  },
  cesEase: {
    question: 'Koliko vam je bilo lako da rešite svoj zahtev?',
    low: 'Vrlo teško',
    high: 'Vrlo lako',
    followUp: effort,
  },
};
