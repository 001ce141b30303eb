import type { Words } from './words.js';

/** sr.ts in Latin letters, one by one: shops write in either script, and whoever chose one would not expect the other. */
export const words: Words = {
  close: 'Zatvori',
  next: 'Dalje',
  send: 'Pošalji',
  skip: 'Preskoči',
  back: 'Nazad',
  notNow: 'Ne sada',
  comment: 'Svojim rečima (nije obavezno)',
  thanks: 'Hvala!',
  delivered: 'Vaš odgovor je stigao.',
  saved: 'Vaš odgovor je sačuvan i biće poslat kada budete na mreži.',
  refused: 'Vaš odgovor nije mogao da bude primljen. Ostaje na ovom uređaju.',
  of: '{rating} od {max}',
  faces: ['Vrlo loše', 'Loše', 'Osrednje', 'Dobro', 'Vrlo dobro'],
  no: 'Ne',
  yes: 'Da',
  other: 'Drugo',
  choose: 'Izaberite sve što odgovara',
  feedback: 'Vaše mišljenje',
  address: 'Vaša adresa e-pošte',
  badAddress: 'Ovo ne liči na adresu e-pošte.',
  code: 'Pomoću ovog koda možete da povučete svoj odgovor:',
  copy: 'Kopiraj',
  copied: 'Kopirano',
};
