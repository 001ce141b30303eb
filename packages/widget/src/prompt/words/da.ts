import type { Words } from './words.js';

/** Shops say du. */
export const words: Words = {
  close: 'Luk',
  next: 'Næste',
  send: 'Send',
  skip: 'Spring over',
  back: 'Tilbage',
  notNow: 'Ikke nu',
  comment: 'Med dine egne ord (valgfrit)',
  thanks: 'Tak!',
  delivered: 'Dit svar er kommet frem.',
  saved: 'Dit svar er gemt og bliver sendt, når du er online.',
  refused: 'Dit svar kunne ikke modtages. Det bliver på denne enhed.',
  of: '{rating} af {max}',
  faces: ['Meget dårligt', 'Dårligt', 'Middel', 'Godt', 'Meget godt'],
  no: 'Nej',
  yes: 'Ja',
  other: 'Andet',
  choose: 'Vælg alt, der passer',
  feedback: 'Feedback',
  address: 'Din e-mailadresse',
  badAddress: 'Det ligner ikke en e-mailadresse.',
  code: 'Med denne kode kan du trække dit svar tilbage:',
  copy: 'Kopiér',
  copied: 'Kopieret',
};
