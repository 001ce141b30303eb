import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOf, ndjson } from './folder.test.suite.js';
import { candor } from './run.test.suite.js';

afterEach(() => {
  vi.restoreAllMocks();
});

function pipe(text: string): void {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(text)]) as typeof process.stdin);
}
const leftBehind = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('candor-stdin-'));

describe('candor score -', () => {
  it('reads stdin, twice if it has to, and leaves nothing behind', async () => {
    const before = leftBehind();
    pipe(ndjson([answerOf(1, { rating: 0 }), answerOf(1, { rating: 10, revision: 2 })]));
    const { out } = await candor('score', '-');
    expect(out).toContain('NPS +100');
    expect(out).toContain('2 rows: 1 counted, 1 left out (1 repeated)');
    expect(leftBehind()).toEqual(before);
  });

  it('says when nothing came', async () => {
    pipe('');
    await expect(candor('score', '-')).rejects.toThrow('stdin is empty: expected answers as NDJSON or CSV');
  });
});
