import { expect, it } from 'vitest';
import { watchProgress } from './progress.js';

/** What a terminal was told of a file of a hundred bytes, which is read in steps of so many, each of which takes so long. */
function told(isTTY: boolean, milliseconds: number): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = watchProgress('visits.ndjson', 100, { isTTY, write: (text) => written.push(text) }, () => now);
  for (const bytes of [20, 30, 50]) {
    now += milliseconds;
    progress.step(bytes);
  }
  progress.done();
  return written;
}

it('is told on a terminal once it takes more than a second, and taken back', () => {
  expect(told(true, 500)).toEqual(['\rvisits.ndjson: 50 %', '\rvisits.ndjson: 100 %', '\r\u001B[K']);
});

it('is nothing to say of what is soon done, nor to anything that is no terminal', () => {
  expect(told(true, 300)).toEqual([]);
  expect(told(false, 5000)).toEqual([]);
});
