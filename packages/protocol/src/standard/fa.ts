import type { Standard } from './standard.js';

const effort = {
  hard: 'چه چیزی آن را دشوار کرد؟',
  neutral: 'چه چیزی می‌توانست آسان‌تر باشد؟',
  easy: 'چه چیزی خوب پیش رفت؟',
};

export const fa: Standard = {
  nps: {
    question: 'چقدر احتمال دارد که {company} را به دوستان یا همکارانتان توصیه کنید؟',
    low: 'اصلاً محتمل نیست',
    high: 'بسیار محتمل است',
    followUp: {
      detractor: 'اول از همه چه چیزی را باید بهتر کنیم؟',
      passive: 'چه کاری را می‌توانیم بهتر انجام دهیم؟',
      promoter: 'چه چیزی را بیشتر از همه دوست دارید؟',
    },
  },
  csat: {
    question: 'چقدر از {company} رضایت دارید؟',
    low: 'بسیار ناراضی',
    high: 'بسیار راضی',
    followUp: {
      dissatisfied: 'چه چیزی خوب پیش نرفت؟',
      neutral: 'چه کاری را می‌توانیم بهتر انجام دهیم؟',
      satisfied: 'چه چیزی را بیشتر از همه پسندیدید؟',
    },
  },
  ces: {
    question: '{company} رسیدگی به درخواستم را برایم آسان کرد.',
    low: 'کاملاً مخالفم',
    high: 'کاملاً موافقم',
    followUp: effort,
  },
  cesEase: {
    question: 'رسیدگی به درخواستتان چقدر آسان بود؟',
    low: 'بسیار دشوار',
    high: 'بسیار آسان',
    followUp: effort,
  },
};
