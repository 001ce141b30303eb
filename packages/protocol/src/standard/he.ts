import type { Standard } from './standard.js';

const effort = { hard: 'מה היה קשה?', neutral: 'מה היה יכול להיות קל יותר?', easy: 'מה עבד טוב?' };

/** The plural, which is of no gender. */
export const he: Standard = {
  nps: {
    question: 'מה הסבירות שתמליצו על {company} לחברים או לעמיתים לעבודה?',
    low: 'כלל לא סביר',
    high: 'סביר ביותר',
    followUp: {
      detractor: 'מה כדאי לנו לשפר קודם כול?',
      passive: 'מה נוכל לעשות טוב יותר?',
      promoter: 'מה הכי מוצא חן בעיניכם?',
    },
  },
  csat: {
    question: 'עד כמה אתם מרוצים מחברת {company}?',
    low: 'מאוד לא מרוצים',
    high: 'מרוצים מאוד',
    followUp: { dissatisfied: 'מה השתבש?', neutral: 'מה נוכל לעשות טוב יותר?', satisfied: 'מה הכי מצא חן בעיניכם?' },
  },
  ces: {
    question: 'חברת {company} הקלה עליי את הטיפול בפנייה שלי.',
    low: 'חוסר הסכמה מוחלט',
    high: 'הסכמה מוחלטת',
    followUp: effort,
  },
  cesEase: { question: 'עד כמה היה קל לטפל בפנייה שלכם?', low: 'קשה מאוד', high: 'קל מאוד', followUp: effort },
};
