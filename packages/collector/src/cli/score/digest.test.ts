import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestFor } from './digest.js';

describe('digestFor', () => {
  it.each([
    ['a small file', 0],
    ['a big one, in another thread', 2 ** 40],
  ])('gives the SHA-256 of %s, though every chunk takes the place of the last', async (_, bytes) => {
    const digest = digestFor(bytes);
    const expected = createHash('sha256');
    const room = Buffer.alloc(100_000);
    for (let i = 0; i < 100; i++) {
      room.fill(i);
      const part = room.subarray(0, 100_000 - i);
      expected.update(part);
      await digest.update(part);
    }
    expect(await digest.hex()).toBe(expected.digest('hex'));
    await digest.close();
  });

  it('can be left before the end', async () => {
    const digest = digestFor(2 ** 40);
    void digest.update(Buffer.alloc(10));
    await expect(digest.close()).resolves.toBeUndefined();
  });
});
