import { isIpv4, type Address } from '../http/address.js';

/**
 * Turns addresses into numbers of 32 bits under a key that is made here and kept nowhere, so that no address is stored
 * and no stranger can choose addresses that fall together. IPv6 counts by /64, which is what one customer is given.
 */
export function addressHash(key = crypto.getRandomValues(new Uint32Array(2))): (address: Address) => number {
  const [key0 = 0, key1 = 0] = key;
  return (address) => {
    const [a = 0, b = 0, c = 0, d = 0] = isIpv4(address) ? address.slice(4) : address;
    return halfSipHash(key0, key1, [(a << 16) | b, (c << 16) | d]);
  };
}

/**
 * HalfSipHash-2-4 of whole words (Aumasson and Bernstein, https://github.com/veorq/SipHash): a keyed hash for machines
 * with 32-bit arithmetic, which JavaScript's is.
 */
export function halfSipHash(key0: number, key1: number, words: readonly number[]): number {
  let v0 = key0;
  let v1 = key1;
  let v2 = 0x6c796765 ^ key0;
  let v3 = 0x74656462 ^ key1;
  const round = (): void => {
    v0 = (v0 + v1) | 0;
    v1 = rotated(v1, 5) ^ v0;
    v0 = rotated(v0, 16);
    v2 = (v2 + v3) | 0;
    v3 = rotated(v3, 8) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = rotated(v3, 7) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = rotated(v1, 13) ^ v2;
    v2 = rotated(v2, 16);
  };
  for (const word of [...words, (words.length * 4) << 24]) {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }
  v2 ^= 0xff;
  for (let index = 0; index < 4; index++) round();
  return (v1 ^ v3) >>> 0;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
