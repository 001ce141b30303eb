import type { Words } from './words.js';

/** Shops say du. */
export const words: Words = {
  close: 'Lukk',
  next: 'Neste',
  send: 'Send',
  skip: 'Hopp over',
  back: 'Tilbake',
  notNow: 'Ikke nå',
  comment: 'Med egne ord (valgfritt)',
  thanks: 'Takk!',
  delivered: 'Svaret ditt har kommet fram.',
  saved: 'Svaret ditt er lagret og blir sendt når du er på nett.',
  refused: 'Svaret ditt kunne ikke tas imot. Det blir liggende på denne enheten.',
  of: '{rating} av {max}',
  faces: ['Svært dårlig', 'Dårlig', 'Middels', 'Bra', 'Svært bra'],
  no: 'Nei',
  yes: 'Ja',
  other: 'Annet',
  choose: 'Velg alt som passer',
  feedback: 'Tilbakemelding',
  address: 'E-postadressen din',
  badAddress: 'Dette ser ikke ut som en e-postadresse.',
  code: 'Med denne koden kan du trekke tilbake svaret ditt:',
  copy: 'Kopier',
  copied: 'Kopiert',
};
