import type { Standard } from './standard.js';

const effort = {
  hard: 'Apa yang membuatnya sulit?',
  neutral: 'Apa yang seharusnya bisa lebih mudah?',
  easy: 'Apa yang berjalan dengan baik?',
};

export const id: Standard = {
  nps: {
    question: 'Seberapa besar kemungkinan Anda merekomendasikan {company} kepada teman atau rekan kerja?',
    low: 'Sama sekali tidak mungkin',
    high: 'Sangat mungkin',
    followUp: {
      detractor: 'Apa yang perlu kami perbaiki terlebih dahulu?',
      passive: 'Apa yang bisa kami lakukan dengan lebih baik?',
      promoter: 'Apa yang paling Anda sukai?',
    },
  },
  csat: {
    question: 'Seberapa puas Anda dengan {company}?',
    low: 'Sangat tidak puas',
    high: 'Sangat puas',
    followUp: {
      dissatisfied: 'Apa yang tidak berjalan dengan baik?',
      neutral: 'Apa yang bisa kami lakukan dengan lebih baik?',
      satisfied: 'Apa yang paling Anda sukai?',
    },
  },
  ces: {
    question: '{company} memudahkan saya menyelesaikan masalah saya.',
    low: 'Sangat tidak setuju',
    high: 'Sangat setuju',
    followUp: effort,
  },
  cesEase: {
    question: 'Seberapa mudah Anda menyelesaikan masalah Anda?',
    low: 'Sangat sulit',
    high: 'Sangat mudah',
    followUp: effort,
  },
};
