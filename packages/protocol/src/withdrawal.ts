/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, so that it can be read aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code with which a customer can take back an answer: 13 digits in three groups, from the id of the response alone,
 * so that nothing more has to be kept for it.
 *
 * It is 64 bits of the id: the first 28, which are the time to 17 minutes in a UUID of version 7, so that an answer is
 * found in an index by time, and the last 36, which are random. Where a thousand people answer in 17 minutes, one guess
 * in seventy million names an answer.
 *
 * @example withdrawalCodeOf('018f3c1e-7b2a-7c3d-8e4f-0123456789ab') // → '033S-W2D2-PF2DB'
 */
export function withdrawalCodeOf(id: string): string {
  const hex = id.replaceAll('-', '');
  let bits = BigInt(`0x${hex.slice(0, 7)}${hex.slice(-9)}`);
  let code = '';
  for (let digit = 0; digit < 13; digit++) {
    code = DIGITS.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** Where the response with a code is to be looked for. */
export interface Withdrawal {
  /** The code as `withdrawalCodeOf` writes it. */
  code: string;
  /** The lowest and the highest id that can have it. */
  first: string;
  last: string;
}

/**
 * Reads a code as somebody typed it: in small letters, with O for 0 and I or L for 1, with or without hyphens and spaces.
 *
 * @returns undefined if it is no code
 */
export function readWithdrawalCode(typed: string): Withdrawal | undefined {
  const digits = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  // The first digit holds four bits.
  if (!/^[0-9A-F][0-9A-HJKMNP-TV-Z]{12}$/.test(digits)) return undefined;
  let bits = 0n;
  for (const digit of digits) bits = bits * 32n + BigInt(DIGITS.indexOf(digit));
  const time = (bits >> 36n).toString(16).padStart(7, '0');
  const idWith = (rest: string): string => withHyphens(time + rest.repeat(25));
  return {
    code: `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`,
    first: idWith('0'),
    last: idWith('f'),
  };
}

function withHyphens(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
