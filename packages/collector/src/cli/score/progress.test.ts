import { describe, expect, it } from 'vitest';
import { progressOf } from './progress.js';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

const BIG = 2 ** 30;

describe('progressOf', () => {
  it('tells each percent once, in one line, and takes it back', () => {
    const to = terminal(true);
    const { step, done } = progressOf('answers.ndjson', BIG, to);
    for (const part of [0, 0.005, 0.01, 0.5, 1]) step(BIG * part);
    done();
    expect(to.written).toEqual([
      '\ranswers.ndjson: 0 %',
      '\ranswers.ndjson: 1 %',
      '\ranswers.ndjson: 50 %',
      '\ranswers.ndjson: 100 %',
      '\r\u001B[K',
    ]);
  });

  it('is silent where nobody looks, or the file is small', () => {
    const [pipe, small] = [terminal(false), terminal(true)];
    for (const { step, done } of [progressOf('a', BIG, pipe), progressOf('a', 1_000, small)]) {
      step(1_000);
      done();
    }
    expect([...pipe.written, ...small.written]).toEqual([]);
  });
});
