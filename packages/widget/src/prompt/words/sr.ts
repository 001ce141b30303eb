import type { Words } from './words.js';

/** In Cyrillic; sr-Latn.ts is this, letter by letter. */
export const words: Words = {
  close: 'Затвори',
  next: 'Даље',
  send: 'Пошаљи',
  skip: 'Прескочи',
  back: 'Назад',
  notNow: 'Не сада',
  comment: 'Својим речима (није обавезно)',
  thanks: 'Хвала!',
  delivered: 'Ваш одговор је стигао.',
  saved: 'Ваш одговор је сачуван и биће послат када будете на мрежи.',
  refused: 'Ваш одговор није могао да буде примљен. Остаје на овом уређају.',
  of: '{rating} од {max}',
  faces: ['Врло лоше', 'Лоше', 'Осредње', 'Добро', 'Врло добро'],
  no: 'Не',
  yes: 'Да',
  other: 'Друго',
  choose: 'Изаберите све што одговара',
  feedback: 'Ваше мишљење',
  address: 'Ваша адреса е-поште',
  badAddress: 'Ово не личи на адресу е-поште.',
  code: 'Помоћу овог кода можете да повучете свој одговор:',
  copy: 'Копирај',
  copied: 'Копирано',
};
