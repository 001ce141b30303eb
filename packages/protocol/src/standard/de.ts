import type { Standard } from './standard.js';

const effort = {
  hard: 'Was hat es schwer gemacht?',
  neutral: 'Was hätte leichter sein können?',
  easy: 'Was ist gut gelaufen?',
};

export const de: Standard = {
  nps: {
    question: 'Wie wahrscheinlich ist es, dass Sie {company} im Freundes- oder Kollegenkreis weiterempfehlen?',
    low: 'Überhaupt nicht wahrscheinlich',
    high: 'Äußerst wahrscheinlich',
    followUp: {
      detractor: 'Was sollten wir als Erstes verbessern?',
      passive: 'Was könnten wir besser machen?',
      promoter: 'Was gefällt Ihnen am besten?',
    },
  },
  csat: {
    question: 'Wie zufrieden sind Sie mit {company}?',
    low: 'Sehr unzufrieden',
    high: 'Sehr zufrieden',
    followUp: {
      dissatisfied: 'Was ist schiefgelaufen?',
      neutral: 'Was könnten wir besser machen?',
      satisfied: 'Was hat Ihnen am besten gefallen?',
    },
  },
  ces: {
    question: '{company} hat es mir leicht gemacht, mein Anliegen zu erledigen.',
    low: 'Stimme überhaupt nicht zu',
    high: 'Stimme voll und ganz zu',
    followUp: effort,
  },
  cesEase: {
    question: 'Wie leicht war es, Ihr Anliegen zu erledigen?',
    low: 'Sehr schwer',
    high: 'Sehr leicht',
    followUp: effort,
  },
};
