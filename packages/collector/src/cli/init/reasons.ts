import type { Choice, Texts } from '@candor/protocol';

/** Why people leave most, as a list to begin with. An owner knows better ones. */
export const REASONS: Choice = {
  id: 'reason',
  options: ['price', 'not-used', 'missing', 'quality', 'service'],
  many: true,
  other: true,
};

/** The words of the list, in the languages in which somebody has written them. */
export const REASON_WORDS: Record<string, NonNullable<Texts['choice']>> = {
  en: {
    question: 'Why are you leaving?',
    options: {
      price: 'The price',
      'not-used': 'I hardly used it',
      missing: 'Something was missing',
      quality: 'The quality',
      service: 'The service',
    },
  },
  ro: {
    question: 'De ce plecați?',
    options: {
      price: 'Prețul',
      'not-used': 'Nu prea am folosit',
      missing: 'A lipsit ceva',
      quality: 'Calitatea',
      service: 'Modul în care am fost servit',
    },
  },
  ru: {
    question: 'Почему вы уходите?',
    options: {
      price: 'Цена',
      'not-used': 'Почти не было нужно',
      missing: 'Чего-то не хватало',
      quality: 'Качество',
      service: 'Обслуживание',
    },
  },
};
