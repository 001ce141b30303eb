import type { Standard } from './standard.js';

const effort = { hard: 'Τι σας δυσκόλεψε;', neutral: 'Τι θα μπορούσε να είναι ευκολότερο;', easy: 'Τι πήγε καλά;' };

/** The Greek question mark looks like a semicolon, and is written with one. */
export const el: Standard = {
  nps: {
    question: 'Πόσο πιθανό είναι να συστήσετε την εταιρεία {company} σε φίλους ή συναδέλφους;',
    low: 'Καθόλου πιθανό',
    high: 'Εξαιρετικά πιθανό',
    followUp: {
      detractor: 'Τι πρέπει να βελτιώσουμε πρώτα;',
      passive: 'Τι θα μπορούσαμε να κάνουμε καλύτερα;',
      promoter: 'Τι σας αρέσει περισσότερο;',
    },
  },
  csat: {
    question: 'Πόσο ικανοποιημένοι είστε από την εταιρεία {company};',
    low: 'Πολύ δυσαρεστημένοι',
    high: 'Πολύ ικανοποιημένοι',
    followUp: {
      dissatisfied: 'Τι πήγε στραβά;',
      neutral: 'Τι θα μπορούσαμε να κάνουμε καλύτερα;',
      satisfied: 'Τι σας άρεσε περισσότερο;',
    },
  },
  ces: {
    question: 'Η εταιρεία {company} με διευκόλυνε να διεκπεραιώσω το αίτημά μου.',
    low: 'Διαφωνώ απόλυτα',
    high: 'Συμφωνώ απόλυτα',
    followUp: effort,
  },
  cesEase: {
    question: 'Πόσο εύκολο ήταν να διεκπεραιώσετε το αίτημά σας;',
    low: 'Πολύ δύσκολο',
    high: 'Πολύ εύκολο',
    followUp: effort,
  },
};
