import type { Words } from './words.js';

/** Państwo, or nobody at all: both are polite and of no gender. */
export const words: Words = {
  close: 'Zamknij',
  next: 'Dalej',
  send: 'Wyślij',
  skip: 'Pomiń',
  back: 'Wstecz',
  notNow: 'Nie teraz',
  comment: 'Własnymi słowami (opcjonalnie)',
  thanks: 'Dziękujemy!',
  delivered: 'Odpowiedź do nas dotarła.',
  saved: 'Odpowiedź została zapisana i zostanie wysłana po połączeniu z internetem.',
  refused: 'Nie udało się przyjąć odpowiedzi. Pozostaje ona na tym urządzeniu.',
  of: '{rating} z {max}',
  faces: ['Bardzo źle', 'Źle', 'Przeciętnie', 'Dobrze', 'Bardzo dobrze'],
  no: 'Nie',
  yes: 'Tak',
  other: 'Inne',
  choose: 'Proszę zaznaczyć wszystkie pasujące',
  feedback: 'Opinia',
  address: 'Adres e-mail',
  badAddress: 'To nie wygląda na adres e-mail.',
  code: 'Za pomocą tego kodu można wycofać odpowiedź:',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
};
