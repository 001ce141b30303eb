/** Languages that are written with digits of their own, in some browser at least. To ask costs a page 8 ms. */
const OWN_DIGITS = /^(ar|as|bn|ckb|dz|fa|ks|mr|my|ne|ps|sd|ur|uz)\b/;

/**
 * How whole numbers are shown in a language. What is sent is always the number itself.
 *
 * @example digitsOf('fa')(10) // → '۱۰'
 */
export function digitsOf(language: string): (whole: number) => string {
  if (!OWN_DIGITS.test(language)) return String;
  try {
    return new Intl.NumberFormat(language).format;
  } catch {
    // A survey file may call its languages what it likes.
    return String;
  }
}
