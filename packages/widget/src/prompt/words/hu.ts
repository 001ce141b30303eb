import type { Words } from './words.js';

/** A number takes another ending after each maximum (3-ból, 5-ből), so none stands there. */
export const words: Words = {
  close: 'Bezárás',
  next: 'Tovább',
  send: 'Küldés',
  skip: 'Kihagyás',
  back: 'Vissza',
  notNow: 'Most nem',
  comment: 'Saját szavaival (nem kötelező)',
  thanks: 'Köszönjük!',
  delivered: 'Válasza megérkezett.',
  saved: 'Válaszát elmentettük, és elküldjük, amint online lesz.',
  refused: 'Válaszát nem sikerült fogadni. Ezen az eszközön marad.',
  of: '{rating} / {max}',
  faces: ['Nagyon rossz', 'Rossz', 'Közepes', 'Jó', 'Nagyon jó'],
  no: 'Nem',
  yes: 'Igen',
  other: 'Egyéb',
  choose: 'Jelölje meg az összes megfelelőt',
  feedback: 'Visszajelzés',
  address: 'Az Ön e-mail-címe',
  badAddress: 'Ez nem tűnik e-mail-címnek.',
  code: 'Ezzel a kóddal visszavonhatja a válaszát:',
  copy: 'Másolás',
  copied: 'Másolva',
};
