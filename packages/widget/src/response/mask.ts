/** Words without what nobody needs there to understand an answer. */
export interface Masked {
  text: string;
  /** How many addresses and numbers were taken out. */
  masked: number;
}

/** A run of digits as people write them, with what they put between. */
const DIGITS = /(?<![\p{L}\d])\+?\(?\d(?:[ .()/-]{0,2}\d){7,18}(?![\p{L}\d])/gu;
const ACCOUNT = /(?<![\p{L}\d])[A-Z]{2}\d\d(?:[A-Z\d]{11,30}|(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?)(?![\p{L}\d])/giu;
const DATE = /^\(?(\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)/;

/**
 * Takes e-mail addresses, telephone numbers, card numbers (13 to 19 digits with a right check digit, Luhn 1954) and bank
 * accounts (IBAN with a right remainder, ISO 13616) out of what a customer has written, before any of it is kept. A run of
 * digits is a telephone number if it begins with `+` or 0 or is written in groups, and has 8 to 15 of them.
 *
 * @example maskIn('Call +40 721 234 567').text // → 'Call [phone]'
 */
export function maskIn(text: string): Masked {
  let masked = 0;
  // Most answers have no words, and most words neither: that is known long before the patterns are made.
  if (!/[@\d]/.test(text)) return { text, masked };
  const by = (name: string): string => {
    masked++;
    return `[${name}]`;
  };
  const clean = text
    .replace(/[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,190}\.\p{L}{2,24}/gu, () => by('e-mail'))
    .replace(ACCOUNT, (found) => {
      const account = accountIn(found);
      return account ? by('IBAN') + found.slice(account.length) : found;
    })
    .replace(DIGITS, (found) => (isCard(found) ? by('card') : isPhone(found) ? by('phone') : found));
  return { text: clean, masked };
}

const digitsIn = (text: string): string => text.replace(/\D/g, '');

function isPhone(found: string): boolean {
  const { length } = digitsIn(found);
  return length >= 8 && length <= 15 && /^\+|^0|\D\d/.test(found) && !DATE.test(found);
}

function isCard(found: string): boolean {
  const digits = digitsIn(found);
  if (digits.length < 13) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const twice = place % 2 ? digit * 2 : digit;
    sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** The account that these groups begin with: the next words may look like more of it. */
function accountIn(found: string): string | undefined {
  for (let end = found.length; end > 0; end = found.lastIndexOf(' ', end - 1)) {
    if (isIban(found.slice(0, end))) return found.slice(0, end);
  }
  return undefined;
}

/** The first four go to the end, letters count from 10, and what is left of it by 97 is 1. */
function isIban(found: string): boolean {
  const account = found.replace(/ /g, '').toUpperCase();
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
