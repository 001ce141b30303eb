import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, ndjson } from './folder.test.suite.js';
import { candor } from './run.test.suite.js';

afterEach(() => {
  vi.restoreAllMocks();
});

function pipe(text: string): void {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(text)]) as typeof process.stdin);
}
const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
beforeEach(() => {
  vi.stubEnv('TMPDIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
const leftBehind = (): string[] => readdirSync(folder);

describe('candor score -', () => {
  it('reads stdin, twice if it has to, and leaves nothing behind', async () => {
    pipe(ndjson([answerOf(1, { rating: 0 }), answerOf(1, { rating: 10, revision: 2 })]));
    const { out } = await candor('score', '-');
    expect(out).toContain('NPS +100');
    expect(out).toContain('2 rows: 1 counted, 1 left out (1 repeated)');
    expect(leftBehind()).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as unknown as typeof process.exit);
    let during: string[] = [];
    async function* interrupted() {
      yield Buffer.from('{}\n');
      during = leftBehind();
      // Until the file is there: before that, it would be the writing of it that fails.
      while (readdirSync(join(folder, during[0] ?? '')).length === 0) await setImmediate();
      process.emit('SIGINT');
    }
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(interrupted()) as typeof process.stdin);
    await expect(candor('score', '-')).rejects.toThrow('there is no file');
    expect(during).toHaveLength(1);
    expect(exit).toHaveBeenCalledWith(130);
    expect(leftBehind()).toEqual([]);
  });

  it('says when nothing came', async () => {
    pipe('');
    await expect(candor('score', '-')).rejects.toThrow('stdin is empty: expected answers as NDJSON or CSV');
  });
});
