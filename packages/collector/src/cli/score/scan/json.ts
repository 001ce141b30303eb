import { NOT_JSON, skipString } from './string.js';

const QUOTE = 0x22;
export const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/** Deeper than any answer. The walk is recursive, and a line of brackets should not end the process. */
const DEEPEST = 500;

export function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  // Programs write none, so that this is all that is done nearly always.
  if (at < end && (bytes[at] as number) > 0x20) return at;
  while (at < end && isSpace(bytes[at] as number)) at += 1;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function skipDigits(bytes: Uint8Array, at: number, end: number): number {
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x30 || byte > 0x39) return at;
  }
  return at;
}

function skipNumber(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === 0x2d) at += 1;
  const whole = at;
  at = skipDigits(bytes, at, end);
  if (at === whole || (bytes[whole] === 0x30 && at > whole + 1)) return NOT_JSON;
  if (at < end && bytes[at] === 0x2e) {
    const fraction = at + 1;
    at = skipDigits(bytes, fraction, end);
    if (at === fraction) return NOT_JSON;
  }
  if (at < end && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    at += 1;
    if (at < end && (bytes[at] === 0x2b || bytes[at] === 0x2d)) at += 1;
    const exponent = at;
    at = skipDigits(bytes, exponent, end);
    if (at === exponent) return NOT_JSON;
  }
  return at;
}

function skipWord(bytes: Uint8Array, at: number, end: number, word: Uint8Array): number {
  if (at + word.length > end) return NOT_JSON;
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return NOT_JSON;
  return at + word.length;
}

/** The name of a member, its colon and the spaces round it: gives where the value begins. */
export function skipName(bytes: Uint8Array, at: number, end: number): number {
  at = skipString(bytes, at, end);
  if (at === NOT_JSON) return NOT_JSON;
  at = skipSpace(bytes, at, end);
  return at < end && bytes[at] === COLON ? skipSpace(bytes, at + 1, end) : NOT_JSON;
}

/** Any value. */
export function skipValue(bytes: Uint8Array, at: number, end: number, depth = 0): number {
  if (at >= end || depth > DEEPEST) return NOT_JSON;
  switch (bytes[at]) {
    case QUOTE:
      return skipString(bytes, at, end);
    case OPEN_OBJECT:
    case OPEN_ARRAY:
      return skipList(bytes, at, end, depth);
    case 0x74:
      return skipWord(bytes, at, end, TRUE as Uint8Array);
    case 0x66:
      return skipWord(bytes, at, end, FALSE as Uint8Array);
    case 0x6e:
      return skipWord(bytes, at, end, NULL as Uint8Array);
    default:
      return skipNumber(bytes, at, end);
  }
}

/** An object or an array. */
function skipList(bytes: Uint8Array, at: number, end: number, depth: number): number {
  const isObject = bytes[at] === OPEN_OBJECT;
  const close = isObject ? CLOSE_OBJECT : CLOSE_ARRAY;
  at = skipSpace(bytes, at + 1, end);
  if (at < end && bytes[at] === close) return at + 1;
  for (;;) {
    if (isObject) at = skipName(bytes, at, end);
    if (at === NOT_JSON) return NOT_JSON;
    at = skipValue(bytes, at, end, depth + 1);
    if (at === NOT_JSON) return NOT_JSON;
    at = skipSpace(bytes, at, end);
    if (at >= end) return NOT_JSON;
    if (bytes[at] === close) return at + 1;
    if (bytes[at] !== COMMA) return NOT_JSON;
    at = skipSpace(bytes, at + 1, end);
  }
}
