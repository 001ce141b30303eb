import type { Standard } from './standard.js';

const effort = { hard: 'Hva gjorde det vanskelig?', neutral: 'Hva kunne ha vært enklere?', easy: 'Hva gikk bra?' };

/** Shops say du. */
export const nb: Standard = {
  nps: {
    question: 'Hvor sannsynlig er det at du vil anbefale {company} til en venn eller kollega?',
    low: 'Ikke sannsynlig i det hele tatt',
    high: 'Ekstremt sannsynlig',
    followUp: {
      detractor: 'Hva bør vi forbedre først?',
      passive: 'Hva kan vi gjøre bedre?',
      promoter: 'Hva liker du best?',
    },
  },
  csat: {
    question: 'Hvor fornøyd er du med {company}?',
    low: 'Svært misfornøyd',
    high: 'Svært fornøyd',
    followUp: { dissatisfied: 'Hva gikk galt?', neutral: 'Hva kan vi gjøre bedre?', satisfied: 'Hva likte du best?' },
  },
  ces: {
    question: '{company} gjorde det enkelt for meg å få løst saken min.',
    low: 'Helt uenig',
    high: 'Helt enig',
    followUp: effort,
  },
  cesEase: {
    question: 'Hvor enkelt var det å få løst saken din?',
    low: 'Svært vanskelig',
    high: 'Svært enkelt',
    followUp: effort,
  },
};
