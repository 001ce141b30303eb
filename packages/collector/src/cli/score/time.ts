import { SLOT, type Row } from './row.js';

/** The latest time that a date can hold. */
const LATEST = 8.64e15;

/**
 * When an answer was given, in milliseconds since 1970: by the collector's clock, else by the customer's. Undefined
 * where it cannot be read. Of dates only those that begin with the year are, since 03/04 is two days.
 */
export function timeOf(row: Row): number | undefined {
  const slot = (row.from[SLOT.at] ?? -1) >= 0 ? SLOT.at : SLOT.ratedAt;
  return digitsOf(row, slot) ?? timeFrom(row.value(slot));
}

function digitsOf({ bytes, from, to }: Row, slot: number): number | undefined {
  const start = from[slot] as number;
  const end = to[slot] as number;
  if (start < 0 || end - start < 11 || end - start > 15) return undefined;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = 10 * number + digit;
  }
  return number;
}

function timeFrom(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.abs(value) <= LATEST ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{11,15}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return undefined;
  // Without a zone a time is taken for UTC, as a day is.
  const zoned = /[T ].*(Z|[+-]\d\d:?\d\d)$/.test(text) || text.length === 10;
  const time = Date.parse(zoned ? text.replace(' ', 'T') : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : time;
}
