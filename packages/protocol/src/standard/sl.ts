import type { Standard } from './standard.js';

const effort = { hard: 'Kaj je bilo težko?', neutral: 'Kaj bi lahko bilo lažje?', easy: 'Kaj je potekalo dobro?' };

export const sl: Standard = {
  nps: {
    question: 'Kako verjetno je, da bi podjetje {company} priporočili prijateljem ali sodelavcem?',
    low: 'Sploh ni verjetno',
    high: 'Izjemno verjetno',
    followUp: {
      detractor: 'Kaj bi morali najprej izboljšati?',
      passive: 'Kaj bi lahko naredili bolje?',
      promoter: 'Kaj vam je najbolj všeč?',
    },
  },
  csat: {
    question: 'Kako zadovoljni ste s podjetjem {company}?',
    low: 'Zelo nezadovoljni',
    high: 'Zelo zadovoljni',
    followUp: {
      dissatisfied: 'Kaj je šlo narobe?',
      neutral: 'Kaj bi lahko naredili bolje?',
      satisfied: 'Kaj vam je bilo najbolj všeč?',
    },
  },
  ces: {
    question: 'Podjetje {company} mi je olajšalo ureditev moje zadeve.',
    low: 'Sploh se ne strinjam',
    high: 'Popolnoma se strinjam',
    followUp: effort,
  },
  cesEase: {
    question: 'Kako enostavno je bilo urediti vašo zadevo?',
    low: 'Zelo težko',
    high: 'Zelo enostavno',
    followUp: effort,
  },
};
