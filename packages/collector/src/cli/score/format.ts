import type { Reading } from './reading.js';

/** First bytes of what is often mistaken for text, and what to do about it. */
const OTHERS: readonly [bytes: readonly number[], mend: string][] = [
  [[0x1f, 0x8b], 'it is compressed: gunzip it, or use gunzip -c … | candor score -'],
  [[0x50, 0x4b, 0x03, 0x04], 'it is a ZIP or a spreadsheet: save it as CSV'],
  [[0xff, 0xfe], 'it is UTF-16: save it as UTF-8'],
  [[0xfe, 0xff], 'it is UTF-16: save it as UTF-8'],
];

/**
 * What a file is, by how it begins: NDJSON begins with a brace, anything else that is text is a CSV.
 *
 * @throws Error if it can be neither
 */
export function formatOf(name: string, start: Uint8Array): Reading['format'] {
  for (const [bytes, mend] of OTHERS) {
    if (bytes.every((byte, i) => start[i] === byte)) throw new Error(`${name} is not NDJSON or CSV: ${mend}`);
  }
  if (start.includes(0)) throw new Error(`${name} is not NDJSON or CSV: it is binary`);
  const [first] = new TextDecoder().decode(start).trimStart();
  if (first === undefined) throw new Error(`${name} is empty: expected answers as NDJSON or CSV`);
  if (first === '[') {
    throw new Error(`${name} is one JSON array: expected one answer a line, as jq -c '.[]' ${name} writes them`);
  }
  return first === '{' ? 'ndjson' : 'csv';
}
