const decoder = new TextDecoder();

/** A name that is looked for in an object, or the object itself with the names looked for in it. */
export interface Wanted {
  name: string;
  /** Where its value is kept; -1 where only something in it is wanted. */
  slot: number;
  inside: Wanted[];
  /**
   * The names met in it, by place: answers name the same things in the same order. Each as it was written, with quotes,
   * colon and spaces.
   */
  met: { written: Uint8Array; wanted: Wanted | undefined }[];
}

/**
 * The names in a list of paths, such as `rating` or `traits.team`, as an object without a name. The place of a path in
 * the list is its slot; an undefined one leaves its slot empty.
 */
export function wantedOf(paths: readonly (string | undefined)[]): Wanted {
  const all = wanted('');
  for (const [slot, path] of paths.entries()) {
    if (path === undefined) continue;
    const [, outer = path, inner] = /^([^.]+)\.(.+)$/s.exec(path) ?? [];
    const found = all.inside.find(({ name }) => name === outer) ?? wanted(outer);
    if (!all.inside.includes(found)) all.inside.push(found);
    if (inner === undefined) found.slot = slot;
    else found.inside.push(wanted(inner, slot));
  }
  return all;
}

function wanted(name: string, slot = -1): Wanted {
  return { name, slot, inside: [], met: [] };
}

function nameOf(written: Uint8Array): string {
  return String(JSON.parse(decoder.decode(written).replace(/[\s:]*$/, '')));
}

/** More names than any answer has are not remembered. */
const MOST_MET = 100;

/** Which of the names inside, if any, is written from `from`, its quote, to behind colon and spaces at `to`. */
export function meet({ inside, met }: Wanted, place: number, bytes: Uint8Array, from: number, to: number) {
  // A copy: what is in `bytes` is soon another chunk, and the slice of a Buffer would be that too.
  const written = new Uint8Array(bytes.subarray(from, to));
  const name = nameOf(written);
  const found = { written, wanted: inside.find((one) => one.name === name) };
  if (place < MOST_MET) met[place] = found;
  return found;
}

/** The names met inside, as paths. */
export function namesMet({ met, inside }: Wanted): string[] {
  const own = met.map(({ written }) => nameOf(written));
  const deeper = inside.flatMap((one) => namesMet(one).map((name) => `${one.name}.${name}`));
  return [...new Set([...own, ...deeper])];
}
