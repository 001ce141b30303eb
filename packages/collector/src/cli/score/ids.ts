const BACKSLASH = 0x5c;
const encoder = new TextEncoder();

/** 128 MiB of fingerprints: enough for 29 million ids. */
const MOST_SLOTS = 2 ** 25;
const LEAST_SLOTS = 2 ** 12;
/** No answer with an id takes less room in a file, many narrow rows of a CSV hardly more. */
const LEAST_BYTES = 3;

/**
 * Remembers ids by a fingerprint each, in a table whose size is set beforehand, so that memory does not grow with the
 * number of answers. An id that came before is always found. One that did not seems to once in many files of millions,
 * which costs that file a second look and nothing else.
 */
export class SeenIds {
  private readonly slots: Uint32Array;
  private left: number;

  /** @param bytes how large the file is; undefined where nobody knows */
  constructor(bytes = Infinity) {
    const wanted = Math.min(MOST_SLOTS, Math.max(LEAST_SLOTS, bytes / LEAST_BYTES));
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(wanted)));
    this.left = Math.floor(this.slots.length * 0.875);
  }

  /**
   * Whether the id, a string of JSON from `from` to `to`, may have come before.
   *
   * @throws Error when there are more ids than can be remembered
   */
  seen(bytes: Uint8Array, from: number, to: number): boolean {
    let place = 0x811c9dc5;
    let fingerprint = 0x9747b28c;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const a = bytes[at] as number;
      const b = bytes[at + 1] as number;
      const c = bytes[at + 2] as number;
      const d = bytes[at + 3] as number;
      if (a === BACKSLASH || b === BACKSLASH || c === BACKSLASH || d === BACKSLASH) {
        return this.seenEscaped(bytes, from, to);
      }
      const four = a | (b << 8) | (c << 16) | (d << 24);
      place = Math.imul(place ^ four, 0x85ebca6b);
      place ^= place >>> 15;
      fingerprint = Math.imul(fingerprint + four, 0x5bd1e995);
      fingerprint ^= fingerprint >>> 13;
    }
    for (; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === BACKSLASH) return this.seenEscaped(bytes, from, to);
      place = Math.imul(place ^ byte, 0x01000193);
      fingerprint = Math.imul(fingerprint, 0x5bd1e995) + byte;
    }
    return this.find(mixed(place), mixed(fingerprint) >>> 0 || 1);
  }

  /** An id written with escapes is the same id. */
  private seenEscaped(bytes: Uint8Array, from: number, to: number): boolean {
    const id: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(from, to)));
    const plain = encoder.encode(JSON.stringify(id).replaceAll('\\', '/'));
    return this.seen(plain, 0, plain.length);
  }

  private find(hash: number, fingerprint: number): boolean {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      if (slots[slot] === fingerprint) return true;
      if (slots[slot] !== 0) continue;
      slots[slot] = fingerprint;
      this.left -= 1;
      if (this.left < 0) throw new Error('more ids than can be compared: say --unique if no answer comes twice');
      return false;
    }
  }
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit given. */
function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
