import type { Standard } from './standard.js';

const effort = { hard: 'Шта је било тешко?', neutral: 'Шта је могло да буде лакше?', easy: 'Шта је прошло добро?' };

/** In Cyrillic; sr-Latn.ts is this, letter by letter. */
export const sr: Standard = {
  nps: {
    question: 'Колико је вероватно да ћете препоручити компанију {company} пријатељима или колегама?',
    low: 'Нимало вероватно',
    high: 'Изузетно вероватно',
    followUp: {
      detractor: 'Шта би требало прво да побољшамо?',
      passive: 'Шта бисмо могли да радимо боље?',
      promoter: 'Шта вам се највише допада?',
    },
  },
  csat: {
    question: 'Колико сте задовољни компанијом {company}?',
    low: 'Врло незадовољни',
    high: 'Врло задовољни',
    followUp: {
      dissatisfied: 'Шта је пошло наопако?',
      neutral: 'Шта бисмо могли да радимо боље?',
      satisfied: 'Шта вам се највише допало?',
    },
  },
  ces: {
    question: 'Компанија {company} ми је олакшала решавање мог захтева.',
    low: 'Уопште се не слажем',
    high: 'У потпуности се слажем',
    followUp: effort,
  },
  cesEase: {
    question: 'Колико вам је било лако да решите свој захтев?',
    low: 'Врло тешко',
    high: 'Врло лако',
    followUp: effort,
  },
};
