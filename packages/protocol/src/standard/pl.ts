import type { Standard } from './standard.js';

const effort = { hard: 'Co sprawiło trudność?', neutral: 'Co mogło być łatwiejsze?', easy: 'Co poszło dobrze?' };

/** Państwo, or nobody at all: both are polite and of no gender. */
export const pl: Standard = {
  nps: {
    question: 'Jak prawdopodobne jest, że polecą Państwo firmę {company} znajomym lub współpracownikom?',
    low: 'Zupełnie nieprawdopodobne',
    high: 'Niezwykle prawdopodobne',
    followUp: {
      detractor: 'Co powinniśmy poprawić w pierwszej kolejności?',
      passive: 'Co moglibyśmy robić lepiej?',
      promoter: 'Co podoba się Państwu najbardziej?',
    },
  },
  csat: {
    question: 'Jak bardzo są Państwo zadowoleni z firmy {company}?',
    low: 'Bardzo niezadowoleni',
    high: 'Bardzo zadowoleni',
    followUp: {
      dissatisfied: 'Co poszło nie tak?',
      neutral: 'Co moglibyśmy robić lepiej?',
      satisfied: 'Co podobało się Państwu najbardziej?',
    },
  },
  ces: {
    question: 'Firma {company} ułatwiła mi załatwienie mojej sprawy.',
    low: 'Zdecydowanie się nie zgadzam',
    high: 'Zdecydowanie się zgadzam',
    followUp: effort,
  },
  cesEase: {
    question: 'Jak łatwo było załatwić Państwa sprawę?',
    low: 'Bardzo trudno',
    high: 'Bardzo łatwo',
    followUp: effort,
  },
};
