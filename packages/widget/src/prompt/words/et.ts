import type { Words } from './words.js';

/** Every number that ends a scale takes -st when it is said: viiest, seitsmest, kümnest. */
export const words: Words = {
  close: 'Sule',
  next: 'Edasi',
  send: 'Saada',
  skip: 'Jäta vahele',
  back: 'Tagasi',
  notNow: 'Mitte praegu',
  comment: 'Oma sõnadega (valikuline)',
  thanks: 'Täname!',
  delivered: 'Teie vastus on kohale jõudnud.',
  saved: 'Teie vastus on salvestatud ja saadetakse ära, kui teil on internetiühendus.',
  refused: 'Teie vastust ei saanud vastu võtta. See jääb sellesse seadmesse.',
  of: '{rating} {max}-st',
  faces: ['Väga halb', 'Halb', 'Keskmine', 'Hea', 'Väga hea'],
  no: 'Ei',
  yes: 'Jah',
  other: 'Muu',
  choose: 'Valige kõik sobivad',
  feedback: 'Tagasiside',
  address: 'Teie e-posti aadress',
  badAddress: 'See ei näe välja nagu e-posti aadress.',
  code: 'Selle koodiga saate oma vastuse tagasi võtta:',
  copy: 'Kopeeri',
  copied: 'Kopeeritud',
};
