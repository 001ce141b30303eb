import type { Standard } from './standard.js';

const effort = { hard: 'Čo bolo ťažké?', neutral: 'Čo mohlo byť ľahšie?', easy: 'Čo prebehlo dobre?' };

export const sk: Standard = {
  nps: {
    question: 'Nakoľko je pravdepodobné, že by ste spoločnosť {company} odporučili priateľom alebo kolegom?',
    low: 'Úplne nepravdepodobné',
    high: 'Mimoriadne pravdepodobné',
    followUp: {
      detractor: 'Čo by sme mali zlepšiť ako prvé?',
      passive: 'Čo by sme mohli robiť lepšie?',
      promoter: 'Čo sa vám páči najviac?',
    },
  },
  csat: {
    question: 'Nakoľko ste spokojní so spoločnosťou {company}?',
    low: 'Veľmi nespokojní',
    high: 'Veľmi spokojní',
    followUp: {
      dissatisfied: 'Čo sa nepodarilo?',
      neutral: 'Čo by sme mohli robiť lepšie?',
      satisfied: 'Čo sa vám páčilo najviac?',
    },
  },
  ces: {
    question: 'Spoločnosť {company} mi uľahčila vybavenie mojej záležitosti.',
    low: 'Rozhodne nesúhlasím',
    high: 'Rozhodne súhlasím',
    followUp: effort,
  },
  cesEase: {
    question: 'Nakoľko ľahké bolo vybaviť vašu záležitosť?',
    low: 'Veľmi ťažké',
    high: 'Veľmi ľahké',
    followUp: effort,
  },
};
