import type { Words } from './words.js';

export const ro: Words = {
  close: 'Închide',
  next: 'Continuă',
  send: 'Trimite',
  skip: 'Omite',
  back: 'Înapoi',
  comment: 'Câteva cuvinte (opțional)',
  thanks: 'Mulțumim!',
  saved: 'Răspunsul este salvat și va fi trimis când revine conexiunea.',
  refused: 'Răspunsul nu a putut fi primit. A rămas pe acest dispozitiv.',
  of: '{rating} din {max}',
  faces: ['Foarte rău', 'Rău', 'Așa și așa', 'Bine', 'Foarte bine'],
  no: 'Nu',
  yes: 'Da',
  other: 'Altceva',
  address: 'Adresa dumneavoastră de e-mail',
  badAddress: 'Aceasta nu pare a fi o adresă de e-mail.',
  code: 'Cu acest cod vă puteți retrage răspunsul:',
  copy: 'Copiază',
  copied: 'Copiat',
};
