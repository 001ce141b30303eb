import type { RowHandler, RowReader } from './rowReader.js';
import { Lines } from './lines.js';
import { Fields } from './scan/fields.js';

const decoder = new TextDecoder();
/** Shown of a line that is not JSON. */
const SHOWN = 80;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Reads NDJSON: one object a line. Blank lines are no rows. */
export function ndjsonRows(paths: readonly (string | undefined)[], handler: RowHandler): RowReader {
  const fields = new Fields(paths);
  const lines = new Lines((bytes, start, to, line) => {
    const from = line === 1 && BYTE_ORDER_MARK.every((byte, i) => bytes[start + i] === byte) ? start + 3 : start;
    if (fields.scan(bytes, from, to)) {
      handler.onRow(fields, line);
      return;
    }
    const text = decoder.decode(bytes.subarray(from, to)).trim();
    if (text === '') return;
    const got = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    handler.onBroken({ line, reason: 'not JSON', expected: 'an answer as one JSON object', got });
  });
  return {
    push: (chunk) => lines.push(chunk),
    end: () => lines.end(),
    names: () => fields.names(),
  };
}
