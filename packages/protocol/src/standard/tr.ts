import type { Standard } from './standard.js';

const effort = { hard: 'Zor olan neydi?', neutral: 'Ne daha kolay olabilirdi?', easy: 'Neler iyi gitti?' };

export const tr: Standard = {
  nps: {
    question: '{company} şirketini bir arkadaşınıza veya meslektaşınıza önerme olasılığınız nedir?',
    low: 'Hiç olası değil',
    high: 'Son derece olası',
    followUp: {
      detractor: 'Önce neyi iyileştirmeliyiz?',
      passive: 'Neyi daha iyi yapabiliriz?',
      promoter: 'En çok neyi beğeniyorsunuz?',
    },
  },
  csat: {
    question: '{company} şirketinden ne kadar memnunsunuz?',
    low: 'Hiç memnun değil',
    high: 'Çok memnun',
    followUp: {
      dissatisfied: 'Ne ters gitti?',
      neutral: 'Neyi daha iyi yapabiliriz?',
      satisfied: 'En çok neyi beğendiniz?',
    },
  },
  ces: {
    question: '{company} sorunumu çözmemi kolaylaştırdı.',
    low: 'Kesinlikle katılmıyorum',
    high: 'Kesinlikle katılıyorum',
    followUp: effort,
  },
  cesEase: { question: 'Sorununuzu çözmek ne kadar kolaydı?', low: 'Çok zor', high: 'Çok kolay', followUp: effort },
};
