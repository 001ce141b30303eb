/**
 * Numbers from 0 to below 1 that look random and are the same for the same seed, on any machine: to try a method out on,
 * never for secrets. The generator is mulberry32 (Tommy Ettinger 2017, public domain).
 *
 * @param seed a whole number
 * @example seeded(1)() // → 0.62707394058816
 */
export function seeded(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
