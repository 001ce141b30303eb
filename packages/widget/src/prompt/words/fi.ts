import type { Words } from './words.js';

/** Shops say sinä. A number takes another ending after each maximum (3:sta, 5:stä), so none stands there. */
export const words: Words = {
  close: 'Sulje',
  next: 'Seuraava',
  send: 'Lähetä',
  skip: 'Ohita',
  back: 'Takaisin',
  notNow: 'Ei nyt',
  comment: 'Omin sanoin (vapaaehtoinen)',
  thanks: 'Kiitos!',
  delivered: 'Vastauksesi on saapunut perille.',
  saved: 'Vastauksesi on tallennettu, ja se lähetetään, kun olet verkossa.',
  refused: 'Vastaustasi ei voitu ottaa vastaan. Se jää tälle laitteelle.',
  of: '{rating} / {max}',
  faces: ['Erittäin huono', 'Huono', 'Kohtalainen', 'Hyvä', 'Erittäin hyvä'],
  no: 'Ei',
  yes: 'Kyllä',
  other: 'Muu',
  choose: 'Valitse kaikki sopivat',
  feedback: 'Palaute',
  address: 'Sähköpostiosoitteesi',
  badAddress: 'Tämä ei näytä sähköpostiosoitteelta.',
  code: 'Tällä koodilla voit perua vastauksesi:',
  copy: 'Kopioi',
  copied: 'Kopioitu',
};
