const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** 1 where a byte may follow a backslash, alone. */
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => Number('"\\/bfnrt'.includes(String.fromCharCode(byte))));
const HEX = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\da-f]/i.test(String.fromCharCode(byte))));

/** Each function that skips walks over one thing of JSON that begins at `at`: it gives the place behind it, or this. */
export const NOT_JSON = -1;

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
