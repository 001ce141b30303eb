import type { Standard } from './standard.js';

const effort = { hard: 'Kas sagādāja grūtības?', neutral: 'Kas varēja būt vieglāk?', easy: 'Kas izdevās labi?' };

export const lv: Standard = {
  nps: {
    question: 'Cik ticams ir tas, ka ieteiksiet uzņēmumu {company} draugiem vai kolēģiem?',
    low: 'Nemaz nav ticams',
    high: 'Ārkārtīgi ticams',
    followUp: {
      detractor: 'Kas mums būtu jāuzlabo vispirms?',
      passive: 'Ko mēs varētu darīt labāk?',
      promoter: 'Kas jums patīk visvairāk?',
    },
  },
  csat: {
    question: 'Cik apmierināti esat ar uzņēmumu {company}?',
    low: 'Ļoti neapmierināti',
    high: 'Ļoti apmierināti',
    followUp: {
      dissatisfied: 'Kas neizdevās?',
      neutral: 'Ko mēs varētu darīt labāk?',
      satisfied: 'Kas jums patika visvairāk?',
    },
  },
  ces: {
    question: 'Uzņēmums {company} man palīdzēja viegli atrisināt manu jautājumu.',
    low: 'Pilnīgi nepiekrītu',
    high: 'Pilnīgi piekrītu',
    followUp: effort,
  },
  cesEase: {
    question: 'Cik viegli jums bija atrisināt savu jautājumu?',
    low: 'Ļoti grūti',
    high: 'Ļoti viegli',
    followUp: effort,
  },
};
