import type { Words } from './words.js';

/** Lei, without the capital. */
export const words: Words = {
  close: 'Chiudi',
  next: 'Avanti',
  send: 'Invia',
  skip: 'Salta',
  back: 'Indietro',
  notNow: 'Non ora',
  comment: 'Con parole sue (facoltativo)',
  thanks: 'Grazie!',
  delivered: 'Abbiamo ricevuto la sua risposta.',
  saved: 'La sua risposta è salvata e verrà inviata appena ci sarà connessione.',
  refused: 'Non è stato possibile accettare la sua risposta. Resta su questo dispositivo.',
  of: '{rating} su {max}',
  faces: ['Molto male', 'Male', 'Così così', 'Bene', 'Molto bene'],
  no: 'No',
  yes: 'Sì',
  other: 'Altro',
  choose: 'Scelga tutte le risposte pertinenti',
  feedback: 'La sua opinione',
  address: 'Il suo indirizzo e-mail',
  badAddress: 'Questo non sembra un indirizzo e-mail.',
  code: 'Con questo codice può ritirare la sua risposta:',
  copy: 'Copia',
  copied: 'Copiato',
};
