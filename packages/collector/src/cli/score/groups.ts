import type { Row } from './row.js';

const SEPARATOR = 0xff;
const MISSING = 0xfe;
/** So many bytes of a value are looked at to find it. */
const HASHED = 6;

/** Neither byte is ever part of UTF-8. */
interface Entry<Group> {
  key: Uint8Array;
  bucket: number;
  group: Group;
}

/**
 * Finds what belongs to the rows that have the same values in some slots. What a value means is asked once for every
 * combination that occurs, not once for every row: rows are told apart by the bytes that they are written in. One value
 * written in two ways makes two groups, so whoever makes them has to join what belongs together.
 */
export class Groups<Group> {
  private readonly byHash = new Map<number, Entry<Group>[]>();
  private last: Entry<Group> | undefined;
  size = 0;

  constructor(
    private readonly slots: readonly number[],
    private readonly make: (row: Row, bucket: number) => Group,
  ) {}

  /** @param bucket tells rows apart as well, such as the number of a month */
  find(row: Row, bucket: number): Group {
    if (this.last && this.last.bucket === bucket && this.matches(this.last.key, row)) return this.last.group;
    const hash = this.hash(row, bucket);
    const entries = this.byHash.get(hash) ?? [];
    for (const entry of entries) {
      if (entry.bucket !== bucket || !this.matches(entry.key, row)) continue;
      this.last = entry;
      return entry.group;
    }
    const entry = { key: this.keyOf(row), bucket, group: this.make(row, bucket) };
    this.byHash.set(hash, [...entries, entry]);
    this.size += 1;
    this.last = entry;
    return entry.group;
  }

  /** Of the length and the end of each value: enough to tell most apart, and quick. */
  private hash({ from, to, bytes }: Row, bucket: number): number {
    let hash = bucket;
    for (const slot of this.slots) {
      const start = from[slot] as number;
      const end = start < 0 ? start : (to[slot] as number);
      hash = Math.imul(hash ^ (end - start), 0x85ebca6b);
      for (let at = Math.max(start, end - HASHED); at < end; at++)
        hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    }
    return hash;
  }

  private matches(key: Uint8Array, { bytes, from, to }: Row): boolean {
    let place = 0;
    for (const slot of this.slots) {
      const start = from[slot] as number;
      if (start < 0) {
        if (key[place++] !== MISSING) return false;
      } else {
        const end = to[slot] as number;
        for (let at = start; at < end; at++) if (key[place++] !== bytes[at]) return false;
      }
      if (key[place++] !== SEPARATOR) return false;
    }
    return true;
  }

  private keyOf({ bytes, from, to }: Row): Uint8Array {
    const key = this.slots.flatMap((slot) => {
      const start = from[slot] ?? -1;
      return [...(start < 0 ? [MISSING] : bytes.subarray(start, to[slot])), SEPARATOR];
    });
    return Uint8Array.from(key);
  }
}
