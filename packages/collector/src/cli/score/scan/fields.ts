import type { Row } from '../row.js';
import { CLOSE_OBJECT, COMMA, OPEN_OBJECT, skipName, skipSpace, skipValue } from './json.js';
import { NOT_JSON } from './string.js';
import { meet, namesMet, wantedOf, type Wanted } from './wanted.js';

const decoder = new TextDecoder();

/**
 * Where the values of the wanted fields stand in one line of JSON, without making an object of it: of the hundreds of
 * bytes of an answer a score needs a few dozen. A value is kept as the bytes it is written in, `from[slot]` to
 * `to[slot]`, and parsed where it is needed and was not seen before.
 *
 * A path is a name, or the name of an object, a dot, and a name in it, such as `traits.team`. A line is accepted if and
 * only if JSON.parse accepts it and finds an object in it; `value` is what JSON.parse of the line finds there.
 *
 * @example
 * const fields = new Fields(['rating', 'traits.team']);
 * fields.scan(Buffer.from('{"rating":9}'), 0, 12); // → true
 * fields.value(0); // → 9
 */
export class Fields implements Row {
  bytes: Uint8Array = new Uint8Array();
  /** -1 where the line has no such field. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  private readonly wanted: Wanted;

  constructor(paths: readonly (string | undefined)[]) {
    this.from = new Int32Array(paths.length).fill(-1);
    this.to = new Int32Array(paths.length);
    this.wanted = wantedOf(paths);
  }

  /** Whether the bytes from `start` to `end` are a JSON object; if so, the spans are those of its fields. */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    this.bytes = bytes;
    for (let slot = 0; slot < this.from.length; slot++) this.from[slot] = -1;
    const at = skipSpace(bytes, start, end);
    const behind = at < end && bytes[at] === OPEN_OBJECT ? this.object(at, end, this.wanted, 0) : NOT_JSON;
    return behind !== NOT_JSON && skipSpace(bytes, behind, end) === end;
  }

  /** The value of a field as JSON.parse gives it; undefined where there is none. */
  value(slot: number): unknown {
    const from = this.from[slot] ?? -1;
    return from < 0 ? undefined : JSON.parse(decoder.decode(this.bytes.subarray(from, this.to[slot])));
  }

  /** The names met so far, of the line and of the objects in which something is wanted. */
  names(): string[] {
    return namesMet(this.wanted);
  }

  /** An object of which something is wanted. A name to the byte as it was met at its place before is not walked again. */
  private object(start: number, end: number, wanted: Wanted, depth: number): number {
    const { bytes } = this;
    const { met } = wanted;
    let at = skipSpace(bytes, start + 1, end);
    if (at < end && bytes[at] === CLOSE_OBJECT) return at + 1;
    for (let place = 0; ; place++) {
      let name = met[place];
      if (name && startsWith(bytes, at, name.written)) {
        at = skipSpace(bytes, at + name.written.length, end);
      } else {
        const value = skipName(bytes, at, end);
        if (value === NOT_JSON) return NOT_JSON;
        name = meet(wanted, place, bytes, at, value);
        at = value;
      }
      at = name.wanted ? this.wantedValue(at, end, name.wanted, depth + 1) : skipValue(bytes, at, end, depth + 1);
      if (at === NOT_JSON) return NOT_JSON;
      at = skipSpace(bytes, at, end);
      if (at >= end) return NOT_JSON;
      if (bytes[at] === CLOSE_OBJECT) return at + 1;
      if (bytes[at] !== COMMA) return NOT_JSON;
      at = skipSpace(bytes, at + 1, end);
    }
  }

  /** Of two fields of one name the later counts, as with JSON.parse, and with it all that is in it. */
  private wantedValue(at: number, end: number, wanted: Wanted, depth: number): number {
    for (const { slot } of wanted.inside) this.from[slot] = -1;
    const isObject = wanted.inside.length > 0 && at < end && this.bytes[at] === OPEN_OBJECT;
    const behind = isObject ? this.object(at, end, wanted, depth) : skipValue(this.bytes, at, end, depth);
    if (wanted.slot >= 0) {
      this.from[wanted.slot] = at;
      this.to[wanted.slot] = behind;
    }
    return behind;
  }
}

/** What reaches beyond the line is found out when its value is looked for. */
function startsWith(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}
