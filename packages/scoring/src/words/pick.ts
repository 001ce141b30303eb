/**
 * A number from 0 to 2^32 - 1 for a text, that looks random: FNV-1a (Fowler, Noll & Vo 1991) over its UTF-16 units, then
 * MurmurHash3's last step (Appleby 2011), so that texts that differ in their end only are far apart too.
 *
 * @example hashOf('candor') // → 906331812
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Some of the texts, picked as by lot by a seed: those whose hashes together with it are the lowest. So whoever has the
 * texts and the seed picks the same ones, in whatever order the texts are, and nobody picks by hand. Equal texts count once.
 *
 * @param seed any text; say it beside the quotes
 * @example pick(['a', 'b', 'c', 'd'], 2, 'May').length // → 2
 */
export function pick(texts: Iterable<string>, many: number, seed: string): string[] {
  return [...new Set(texts)]
    .map((text) => ({ text, lot: hashOf(`${seed}\n${text}`) }))
    .toSorted((a, b) => a.lot - b.lot || (a.text < b.text ? -1 : 1))
    .slice(0, many)
    .map(({ text }) => text);
}
