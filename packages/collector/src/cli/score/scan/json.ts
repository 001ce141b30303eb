const QUOTE = 0x22;
const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/** 1 where a byte may follow a backslash, alone. */
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => Number('"\\/bfnrt'.includes(String.fromCharCode(byte))));
const HEX = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\da-f]/i.test(String.fromCharCode(byte))));
const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/** Each function here walks over one thing of JSON that begins at `at`: it gives the place behind it, or this. */
export const NOT_JSON = -1;

/** Deeper than any answer. The walk is recursive, and a line of brackets should not end the process. */
const DEEPEST = 500;

/** Most strings of an answer are shorter; a longer one, a comment, is looked through four bytes at a time. */
const NEAR = 16;

let viewed: Uint8Array | undefined;
/** The bytes of `viewed` by four; empty where they do not begin at a multiple of four. */
let words: Int32Array = new Int32Array();

function view(bytes: Uint8Array): void {
  viewed = bytes;
  words =
    bytes.byteOffset % 4 === 0 ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : new Int32Array();
}

function isStop(byte: number): boolean {
  return byte === QUOTE || byte < 0x20 || byte === BACKSLASH;
}

/**
 * Whether one of four bytes may be a stop. Subtracting from all four at once sets the top bit of those that were
 * smaller (a borrow can set one too many, never one too few), as in "Determine if a word has a byte less than n" of
 * Anderson, Bit Twiddling Hacks.
 */
function hasStop(word: number): boolean {
  const quote = word ^ 0x22222222;
  const backslash = word ^ 0x5c5c5c5c;
  const stops =
    ((word - 0x20202020) & ~word) | ((quote - 0x01010101) & ~quote) | ((backslash - 0x01010101) & ~backslash);
  return (stops & 0x80808080) !== 0;
}

export function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  // Programs write none, so that this is all that is done nearly always.
  if (at < end && (bytes[at] as number) > 0x20) return at;
  while (at < end && isSpace(bytes[at] as number)) at += 1;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function skipString(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || bytes[at] !== QUOTE) return NOT_JSON;
  const near = at + NEAR < end ? at + NEAR : end;
  for (at += 1; at < near; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20 || byte === BACKSLASH) break;
  }
  return skipLongString(bytes, at, end);
}

/** The rest of a string, from anywhere between its characters. */
function skipLongString(bytes: Uint8Array, at: number, end: number): number {
  for (;;) {
    at = plainRun(bytes, at, end);
    if (at >= end) return NOT_JSON;
    if (bytes[at] === QUOTE) return at + 1;
    if (bytes[at] !== BACKSLASH) return NOT_JSON;
    at = skipEscape(bytes, at, end);
    if (at === NOT_JSON) return NOT_JSON;
  }
}

/** The place of the first quote, backslash or control character, looked for four bytes at a time. */
function plainRun(bytes: Uint8Array, at: number, end: number): number {
  for (; (at & 3) !== 0 && at < end; at++) if (isStop(bytes[at] as number)) return at;
  if (bytes !== viewed) view(bytes);
  let word = at >> 2;
  const last = words.length > 0 ? end >> 2 : 0;
  while (word < last && !hasStop(words[word] as number)) word += 1;
  for (at = Math.max(at, word << 2); at < end; at++) if (isStop(bytes[at] as number)) return at;
  return at;
}

function skipEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 < end && ESCAPES[bytes[at + 1] as number] === 1) return at + 2;
  if (bytes[at + 1] !== 0x75 || at + 6 > end) return NOT_JSON;
  for (let digit = at + 2; digit < at + 6; digit++) if (HEX[bytes[digit] as number] === 0) return NOT_JSON;
  return at + 6;
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
