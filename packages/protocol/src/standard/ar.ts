import type { Standard } from './standard.js';

const effort = {
  hard: 'ما الذي جعلها صعبة؟',
  neutral: 'ما الذي كان يمكن أن يكون أسهل؟',
  easy: 'ما الذي سار على ما يرام؟',
};

/** The plural, which is polite and of no gender. */
export const ar: Standard = {
  nps: {
    question: 'ما مدى احتمال أن توصوا أصدقاءكم أو زملاءكم بشركة {company}؟',
    low: 'غير محتمل على الإطلاق',
    high: 'محتمل للغاية',
    followUp: {
      detractor: 'ما الذي ينبغي أن نحسّنه أولًا؟',
      passive: 'ما الذي يمكننا فعله بشكل أفضل؟',
      promoter: 'ما أكثر ما يعجبكم؟',
    },
  },
  csat: {
    question: 'ما مدى رضاكم عن شركة {company}؟',
    low: 'مستاؤون جدًا',
    high: 'راضون جدًا',
    followUp: {
      dissatisfied: 'ما الذي لم يسر على ما يرام؟',
      neutral: 'ما الذي يمكننا فعله بشكل أفضل؟',
      satisfied: 'ما أكثر ما أعجبكم؟',
    },
  },
  ces: { question: 'سهّلت عليّ شركة {company} معالجة طلبي.', low: 'لا أوافق بشدة', high: 'أوافق بشدة', followUp: effort },
  cesEase: { question: 'ما مدى سهولة معالجة طلبكم؟', low: 'صعبة جدًا', high: 'سهلة جدًا', followUp: effort },
};
