/**
 * How whole numbers are shown in a language. What is sent is always the number itself.
 *
 * @example digitsOf('fa')(10) // → '۱۰'
 */
export function digitsOf(language: string): (whole: number) => string {
  try {
    return new Intl.NumberFormat(language).format;
  } catch {
    // A survey file may call its languages what it likes.
    return String;
  }
}
