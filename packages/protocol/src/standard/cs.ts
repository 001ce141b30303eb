import type { Standard } from './standard.js';

const effort = { hard: 'V čem to bylo obtížné?', neutral: 'Co mohlo být snazší?', easy: 'Co proběhlo dobře?' };

export const cs: Standard = {
  nps: {
    question: 'Jak je pravděpodobné, že byste společnost {company} doporučili přátelům nebo kolegům?',
    low: 'Zcela nepravděpodobné',
    high: 'Mimořádně pravděpodobné',
    followUp: {
      detractor: 'Co bychom měli zlepšit jako první?',
      passive: 'Co bychom mohli dělat lépe?',
      promoter: 'Co se vám líbí nejvíc?',
    },
  },
  csat: {
    question: 'Jak jste spokojeni se společností {company}?',
    low: 'Velmi nespokojeni',
    high: 'Velmi spokojeni',
    followUp: {
      dissatisfied: 'Co se nepovedlo?',
      neutral: 'Co bychom mohli dělat lépe?',
      satisfied: 'Co se vám líbilo nejvíc?',
    },
  },
  ces: {
    question: 'Společnost {company} mi vyřízení mé záležitosti usnadnila.',
    low: 'Rozhodně nesouhlasím',
    high: 'Rozhodně souhlasím',
    followUp: effort,
  },
  cesEase: {
    question: 'Jak snadné pro vás bylo vyřídit svou záležitost?',
    low: 'Velmi obtížné',
    high: 'Velmi snadné',
    followUp: effort,
  },
};
