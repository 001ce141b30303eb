import type { Words } from './words.js';

/** The plural, which is of no gender. */
export const words: Words = {
  close: 'סגירה',
  next: 'הבא',
  send: 'שליחה',
  skip: 'דילוג',
  back: 'חזרה',
  notNow: 'לא עכשיו',
  comment: 'במילים שלכם (לא חובה)',
  thanks: 'תודה!',
  delivered: 'התשובה שלכם התקבלה.',
  saved: 'התשובה שלכם נשמרה ותישלח כשיהיה חיבור לאינטרנט.',
  refused: 'לא ניתן היה לקבל את התשובה שלכם. היא נשארת במכשיר הזה.',
  of: '{rating} מתוך {max}',
  faces: ['גרוע מאוד', 'גרוע', 'בינוני', 'טוב', 'טוב מאוד'],
  no: 'לא',
  yes: 'כן',
  other: 'אחר',
  choose: 'בחרו את כל מה שמתאים',
  feedback: 'משוב',
  address: 'כתובת הדוא״ל שלכם',
  badAddress: 'זה לא נראה כמו כתובת דוא״ל.',
  code: 'בעזרת הקוד הזה תוכלו לבטל את התשובה שלכם:',
  copy: 'העתקה',
  copied: 'הועתק',
};
