import { describe, expect, it } from 'vitest';
import { ROWS } from './rows.js';
import { inTurns } from './setup/inTurns.js';

// A few trials of every row, within `npm test`. `npm run test:faults` plays them all, many times.
const SEED = Number(process.env['CANDOR_SEED'] ?? 1);
// What is played in virtual time has a file of its own, simulated.test.ts.
const played = ROWS.filter(({ engine }) => engine !== 'simulator');
const quick = played.flatMap((row) => (typeof row.quick === 'number' ? [{ ...row, trials: row.quick }] : []));

describe.concurrent(`what is broken between a click and a count (seed ${SEED})`, () => {
  // Most of a row is waiting, so that some may wait side by side.
  const turn = inTurns(3);

  it.each(quick.map((row) => [`${row.id}, ${row.broken}: ${row.expected}`, row] as const))(
    '%s',
    async (_sentence, { trials, run }) => {
      const { lost, doubled, wrong } = await turn(() => run(trials, SEED));
      expect({ lost, doubled, wrong }).toEqual({ lost: 0, doubled: 0, wrong: [] });
    },
    300_000,
  );
});

describe('the rows', () => {
  it('have an id each', () => {
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
  });
});
