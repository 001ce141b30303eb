import type { Words } from './words.js';

/** Shops say du. */
export const words: Words = {
  close: 'Stäng',
  next: 'Nästa',
  send: 'Skicka',
  skip: 'Hoppa över',
  back: 'Tillbaka',
  notNow: 'Inte nu',
  comment: 'Med egna ord (valfritt)',
  thanks: 'Tack!',
  delivered: 'Ditt svar har kommit fram.',
  saved: 'Ditt svar är sparat och skickas när du är uppkopplad.',
  refused: 'Ditt svar kunde inte tas emot. Det ligger kvar på den här enheten.',
  of: '{rating} av {max}',
  faces: ['Mycket dåligt', 'Dåligt', 'Varken eller', 'Bra', 'Mycket bra'],
  no: 'Nej',
  yes: 'Ja',
  other: 'Annat',
  choose: 'Välj allt som stämmer',
  feedback: 'Tyck till',
  address: 'Din e-postadress',
  badAddress: 'Det här ser inte ut som en e-postadress.',
  code: 'Med den här koden kan du ta tillbaka ditt svar:',
  copy: 'Kopiera',
  copied: 'Kopierat',
};
