import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from './lines.js';

function linesOf(chunks: readonly Buffer[]): string[] {
  const found: string[] = [];
  const lines = new Lines((bytes, from, to, number) => found.push(`${number}: ${bytes.toString('utf8', from, to)}`));
  for (const chunk of chunks) lines.push(chunk);
  lines.end();
  return found;
}

describe('Lines', () => {
  it('are the same however the file is cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', 'ж', '\r') });
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 8 })), (all, sizes) => {
        const bytes = Buffer.from(all);
        const chunks: Buffer[] = [];
        let at = 0;
        for (const size of [...sizes, bytes.length]) {
          chunks.push(Buffer.from(bytes.subarray(at, at + size)));
          at += size;
        }
        const expected = all.replace(/\n$/, '').split('\n');
        expect(linesOf(chunks)).toEqual(all === '' ? [] : expected.map((line, i) => `${i + 1}: ${line}`));
      }),
    );
  });

  it('are kept when the next chunk takes the place of the last', () => {
    const room = Buffer.from('one\ntw');
    const found: string[] = [];
    const lines = new Lines((bytes, from, to) => found.push(bytes.toString('utf8', from, to)));
    lines.push(room);
    room.write('o\nthre');
    lines.push(room);
    lines.end();
    expect(found).toEqual(['one', 'two', 'thre']);
  });

  it('end somewhere', () => {
    const lines = new Lines(() => {});
    lines.push(Buffer.from('a\n'));
    const push = (): void => lines.push(Buffer.alloc(2 ** 23, 'a'));
    push();
    push();
    expect(push).toThrow('line 2: expected a line break within 16 MiB');
  });
});
