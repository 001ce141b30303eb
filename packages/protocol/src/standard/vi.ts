import type { Standard } from './standard.js';

const effort = {
  hard: 'Điều gì gây khó khăn?',
  neutral: 'Điều gì lẽ ra có thể dễ hơn?',
  easy: 'Điều gì đã diễn ra tốt?',
};

/** Quý khách, as shops say to a customer of any age. */
export const vi: Standard = {
  nps: {
    question: 'Khả năng quý khách giới thiệu {company} cho bạn bè hoặc đồng nghiệp là bao nhiêu?',
    low: 'Hoàn toàn không có khả năng',
    high: 'Khả năng cực kỳ cao',
    followUp: {
      detractor: 'Chúng tôi nên cải thiện điều gì trước tiên?',
      passive: 'Chúng tôi có thể làm gì tốt hơn?',
      promoter: 'Quý khách thích điều gì nhất?',
    },
  },
  csat: {
    question: 'Quý khách hài lòng với {company} ở mức nào?',
    low: 'Rất không hài lòng',
    high: 'Rất hài lòng',
    followUp: {
      dissatisfied: 'Điều gì đã không ổn?',
      neutral: 'Chúng tôi có thể làm gì tốt hơn?',
      satisfied: 'Quý khách thích điều gì nhất?',
    },
  },
  ces: {
    question: '{company} giúp tôi giải quyết vấn đề của mình một cách dễ dàng.',
    low: 'Hoàn toàn không đồng ý',
    high: 'Hoàn toàn đồng ý',
    followUp: effort,
  },
  cesEase: {
    question: 'Việc giải quyết vấn đề của quý khách dễ đến mức nào?',
    low: 'Rất khó',
    high: 'Rất dễ',
    followUp: effort,
  },
};
