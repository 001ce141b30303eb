import type { Standard } from './standard.js';

const effort = { hard: 'Vad gjorde det svårt?', neutral: 'Vad hade kunnat vara lättare?', easy: 'Vad gick bra?' };

/** Shops say du. */
export const sv: Standard = {
  nps: {
    question: 'Hur sannolikt är det att du skulle rekommendera {company} till en vän eller kollega?',
    low: 'Inte alls sannolikt',
    high: 'Extremt sannolikt',
    followUp: {
      detractor: 'Vad borde vi förbättra först?',
      passive: 'Vad kan vi göra bättre?',
      promoter: 'Vad tycker du bäst om?',
    },
  },
  csat: {
    question: 'Hur nöjd är du med {company}?',
    low: 'Mycket missnöjd',
    high: 'Mycket nöjd',
    followUp: {
      dissatisfied: 'Vad gick fel?',
      neutral: 'Vad kan vi göra bättre?',
      satisfied: 'Vad tyckte du bäst om?',
    },
  },
  ces: {
    question: '{company} gjorde det lätt för mig att få mitt ärende löst.',
    low: 'Instämmer inte alls',
    high: 'Instämmer helt',
    followUp: effort,
  },
  cesEase: {
    question: 'Hur lätt var det att få ditt ärende löst?',
    low: 'Mycket svårt',
    high: 'Mycket lätt',
    followUp: effort,
  },
};
