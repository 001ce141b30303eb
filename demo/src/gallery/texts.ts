/** What the prompts of the gallery say. */
interface GalleryTexts {
  questions: Record<'nps' | 'csat' | 'ces' | 'thumbs', { question: string; low: string; high: string }>;
  rest: Rest;
}

/** Said to every band, so that each step can be seen after any rating. */
interface Rest {
  followUp: string;
  choice: { question: string; options: Record<string, string> };
  contact: string;
  next: string;
}

export const TEXTS = {
  en: {
    questions: {
      nps: {
        question: 'How likely are you to recommend Tihna to a friend?',
        low: 'Not at all likely',
        high: 'Extremely likely',
      },
      csat: { question: 'How was our help today?', low: 'Very bad', high: 'Very good' },
      ces: { question: 'Tihna made it easy to place my order.', low: 'Strongly disagree', high: 'Strongly agree' },
      thumbs: { question: 'Was this page of help?', low: 'No', high: 'Yes' },
    },
    rest: {
      followUp: 'What is the main reason for that?',
      choice: {
        question: 'What was it about?',
        options: { price: 'The price', quality: 'The quality', delivery: 'The delivery' },
      },
      contact: 'May we write to you about it?',
      next: 'A small thank you for your next order:',
    },
  },
  ru: {
    questions: {
      nps: {
        question: 'Насколько вероятно, что вы порекомендуете Tihna друзьям?',
        low: 'Совсем не вероятно',
        high: 'Очень вероятно',
      },
      csat: { question: 'Как вам наша помощь сегодня?', low: 'Очень плохо', high: 'Очень хорошо' },
      ces: {
        question: 'В Tihna мне было легко оформить заказ.',
        low: 'Совершенно не согласны',
        high: 'Полностью согласны',
      },
      thumbs: { question: 'Эта страница была полезной?', low: 'Нет', high: 'Да' },
    },
    rest: {
      followUp: 'Что повлияло на вашу оценку больше всего?',
      choice: { question: 'С чем это связано?', options: { price: 'Цена', quality: 'Качество', delivery: 'Доставка' } },
      contact: 'Можно написать вам об этом?',
      next: 'Небольшая благодарность к следующему заказу:',
    },
  },
  ro: {
    questions: {
      nps: {
        question: 'Cât de probabil este să recomandați Tihna unui prieten?',
        low: 'Deloc probabil',
        high: 'Extrem de probabil',
      },
      csat: { question: 'Cum a fost ajutorul nostru astăzi?', low: 'Foarte rău', high: 'Foarte bine' },
      ces: { question: 'La Tihna mi-a fost ușor să comand.', low: 'Dezacord total', high: 'Acord total' },
      thumbs: { question: 'V-a fost de folos această pagină?', low: 'Nu', high: 'Da' },
    },
    rest: {
      followUp: 'Care este motivul principal?',
      choice: {
        question: 'Despre ce a fost vorba?',
        options: { price: 'Prețul', quality: 'Calitatea', delivery: 'Livrarea' },
      },
      contact: 'Vă putem scrie despre aceasta?',
      next: 'O mică mulțumire pentru următoarea comandă:',
    },
  },
  ar: {
    questions: {
      nps: {
        question: 'ما مدى احتمال أن توصوا بمتجر Tihna لصديق؟',
        low: 'غير محتمل إطلاقًا',
        high: 'محتمل جدًا',
      },
      csat: { question: 'كيف كانت مساعدتنا اليوم؟', low: 'سيئ جدًا', high: 'جيد جدًا' },
      ces: { question: 'سهّل عليّ متجر Tihna تقديم طلبي.', low: 'لا أوافق بشدة', high: 'أوافق بشدة' },
      thumbs: { question: 'هل كانت هذه الصفحة مفيدة؟', low: 'لا', high: 'نعم' },
    },
    rest: {
      followUp: 'ما السبب الرئيسي لتقييمكم؟',
      choice: { question: 'بماذا يتعلق ذلك؟', options: { price: 'السعر', quality: 'الجودة', delivery: 'التوصيل' } },
      contact: 'هل يمكننا مراسلتكم بشأن ذلك؟',
      next: 'شكر صغير لطلبكم القادم:',
    },
  },
} as const satisfies Record<string, GalleryTexts>;

/** Those that have texts of our own, besides the standard question. */
export type GalleryLanguage = keyof typeof TEXTS;

export const isWritten = (language: string): language is GalleryLanguage => Object.hasOwn(TEXTS, language);
