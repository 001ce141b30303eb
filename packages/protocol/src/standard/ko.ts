import type { Standard } from './standard.js';

const effort = {
  hard: '어떤 점이 어려우셨습니까?',
  neutral: '어떤 점이 더 쉬우면 좋았겠습니까?',
  easy: '어떤 점이 좋았습니까?',
};

/** Next to the name of a company stands no particle that depends on how the name ends. */
export const ko: Standard = {
  nps: {
    question: '친구나 동료에게 {company} 이용을 추천할 가능성은 어느 정도입니까?',
    low: '가능성이 전혀 없음',
    high: '가능성이 매우 높음',
    followUp: {
      detractor: '가장 먼저 개선해야 할 점은 무엇입니까?',
      passive: '어떤 점을 더 개선하면 좋겠습니까?',
      promoter: '가장 마음에 드는 점은 무엇입니까?',
    },
  },
  csat: {
    question: '{company}에 얼마나 만족하십니까?',
    low: '매우 불만족',
    high: '매우 만족',
    followUp: {
      dissatisfied: '어떤 점이 불만족스러우셨습니까?',
      neutral: '어떤 점을 더 개선하면 좋겠습니까?',
      satisfied: '가장 마음에 든 점은 무엇입니까?',
    },
  },
  ces: {
    question: '{company} 덕분에 문제를 쉽게 해결할 수 있었다.',
    low: '전혀 동의하지 않음',
    high: '전적으로 동의함',
    followUp: effort,
  },
  cesEase: {
    question: '문제를 해결하기가 얼마나 쉬웠습니까?',
    low: '매우 어려움',
    high: '매우 쉬움',
    followUp: effort,
  },
};
