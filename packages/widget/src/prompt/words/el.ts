import type { Words } from './words.js';

/** The Greek question mark looks like a semicolon, and is written with one. */
export const words: Words = {
  close: 'Κλείσιμο',
  next: 'Επόμενο',
  send: 'Αποστολή',
  skip: 'Παράλειψη',
  back: 'Πίσω',
  notNow: 'Όχι τώρα',
  comment: 'Με δικά σας λόγια (προαιρετικά)',
  thanks: 'Ευχαριστούμε!',
  delivered: 'Λάβαμε την απάντησή σας.',
  saved: 'Η απάντησή σας αποθηκεύτηκε και θα σταλεί όταν συνδεθείτε στο διαδίκτυο.',
  refused: 'Δεν ήταν δυνατή η παραλαβή της απάντησής σας. Παραμένει σε αυτή τη συσκευή.',
  of: '{rating} από {max}',
  faces: ['Πολύ άσχημα', 'Άσχημα', 'Μέτρια', 'Καλά', 'Πολύ καλά'],
  no: 'Όχι',
  yes: 'Ναι',
  other: 'Άλλο',
  choose: 'Επιλέξτε όλα όσα ισχύουν',
  feedback: 'Η γνώμη σας',
  address: 'Η διεύθυνση e-mail σας',
  badAddress: 'Αυτό δεν μοιάζει με διεύθυνση e-mail.',
  code: 'Με αυτόν τον κωδικό μπορείτε να αποσύρετε την απάντησή σας:',
  copy: 'Αντιγραφή',
  copied: 'Αντιγράφηκε',
};
