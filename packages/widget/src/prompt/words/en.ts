import type { Words } from './words.js';

export const en: Words = {
  close: 'Close',
  next: 'Next',
  send: 'Send',
  skip: 'Skip',
  back: 'Back',
  comment: 'In your own words (optional)',
  thanks: 'Thank you!',
  saved: 'Your answer is saved and will be sent when you are online.',
  refused: 'Your answer could not be taken. It stays on this device.',
  of: '{rating} of {max}',
  faces: ['Very bad', 'Bad', 'So-so', 'Good', 'Very good'],
  no: 'No',
  yes: 'Yes',
  other: 'Other',
  address: 'Your e-mail address',
  badAddress: 'This does not look like an e-mail address.',
  code: 'With this code you can withdraw your answer:',
  copy: 'Copy',
  copied: 'Copied',
};
