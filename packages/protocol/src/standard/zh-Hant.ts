import type { Standard } from './standard.js';

const effort = { hard: '哪些方面讓您覺得困難？', neutral: '哪些方面原本可以更容易？', easy: '哪些方面做得好？' };

export const zhHant: Standard = {
  nps: {
    question: '您向朋友或同事推薦{company}的可能性有多大？',
    low: '完全不可能',
    high: '極有可能',
    followUp: {
      detractor: '我們最應該先改善什麼？',
      passive: '我們在哪些方面可以做得更好？',
      promoter: '您最喜歡的是什麼？',
    },
  },
  csat: {
    question: '您對{company}的滿意程度如何？',
    low: '非常不滿意',
    high: '非常滿意',
    followUp: {
      dissatisfied: '哪些方面讓您不滿意？',
      neutral: '我們在哪些方面可以做得更好？',
      satisfied: '您最滿意的是什麼？',
    },
  },
  ces: { question: '{company}讓我輕鬆解決了問題。', low: '非常不同意', high: '非常同意', followUp: effort },
  cesEase: { question: '您覺得解決問題有多容易？', low: '非常困難', high: '非常容易', followUp: effort },
};
