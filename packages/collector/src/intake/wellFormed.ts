/** One JSON escape at a time, so that `\\u0000` (a backslash and the text u0000) is never mistaken for a NUL. */
const ESCAPE = /\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|u0000|ud[89a-f][0-9a-f]{2}|.)/gis;

/**
 * JSON text without NUL and without lone surrogates: each becomes U+FFFD, the sign for a character that cannot be shown.
 * Databases refuse both, and one of them must not take a whole group commit down.
 *
 * It works on the text before parsing: decoded from UTF-8, these characters can be there as `\u` escapes only, so most
 * bodies are passed through after one search, and keys are cleaned as well as values.
 *
 * @example wellFormed('"a\\u0000b"') // → '"a\\ufffdb"'
 */
export function wellFormed(jsonText: string): string {
  if (!jsonText.includes('\\u')) return jsonText;
  return jsonText.replace(ESCAPE, (escape: string, high?: string) =>
    high === undefined && /^\\u(?:0000|d[89a-f])/i.test(escape) ? '\\ufffd' : escape,
  );
}
