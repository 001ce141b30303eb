import { describe, expect, it } from 'vitest';
import { parseAddress } from '../http/address.js';
import { addressHash, halfSipHash } from './addressHash.js';
import { createBuckets } from './buckets.js';

describe('createBuckets', () => {
  it('gives a whole window at once, then one more each time that one has been regained', () => {
    const { take } = createBuckets(60, 60_000);
    for (let n = 0; n < 60; n++) expect(take(1, 0)).toBe(0);
    expect(take(1, 0)).toBe(1_000);
    expect(take(1, 999)).toBe(1);
    expect(take(1, 1_000)).toBe(0);
    expect(take(1, 1_000)).toBe(1_000);
    expect(take(2, 1_000)).toBe(0);
  });

  it('never turns away who stays below the rate, and takes nothing for a refusal', () => {
    const { take } = createBuckets(10, 60_000);
    for (let n = 0; n < 1_000; n++) expect(take(7, n * 6_000)).toBe(0);
    const full = createBuckets(1, 60_000);
    expect([0, 0, 1_000, 59_999].map((now) => full.take(7, now))).toEqual([0, 60_000, 59_000, 1]);
  });

  it('does not lock anybody out when the clock is set back', () => {
    const { take } = createBuckets(1, 60_000);
    expect(take(1, 9_000_000)).toBe(0);
    expect(take(1, 0)).toBe(0);
    expect(take(1, 0)).toBe(60_000);
  });

  it('needs the same memory for a million keys', () => {
    const { take } = createBuckets(1_000_000, 60_000, 64);
    for (let key = 0; key < 1_000_000; key++) take(key, key);
    expect(take(5, 1_000_000)).toBe(0);
  });
});

describe('halfSipHash', () => {
  it('gives the vectors of its authors (vectors.h, hsip32: 0, 4 and 8 bytes)', () => {
    const hashes = [[], [0x03020100], [0x03020100, 0x07060504]].map((words) =>
      halfSipHash(0x03020100, 0x07060504, words),
    );
    expect(hashes).toEqual([0x5b9f35a9, 0x89466e2a, 0x8f84b8d0]);
  });
});

describe('addressHash', () => {
  const hash = addressHash(new Uint32Array([1, 2]));
  const of = (address: string): number => hash(parseAddress(address) ?? []);

  it('takes IPv6 by /64 and IPv4 whole', () => {
    expect(of('2001:db8:0:1::1')).toBe(of('2001:db8:0:1:ffff::2'));
    expect(of('2001:db8:0:1::1')).not.toBe(of('2001:db8:0:2::1'));
    expect(of('192.0.2.1')).toBe(of('::ffff:192.0.2.1'));
    expect(of('192.0.2.1')).not.toBe(of('192.0.2.2'));
  });

  it('depends on its key', () => {
    const address = parseAddress('192.0.2.1') ?? [];
    expect(addressHash()(address)).not.toBe(addressHash()(address));
  });
});
