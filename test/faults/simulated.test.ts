import { describe, expect, it } from 'vitest';
import { SIMULATED } from './rows/sim/index.js';

// Some worlds of every row, within `npm test`. `npm run test:faults` plays a thousand of most.
const SEED = Number(process.env['CANDOR_SEED'] ?? 1);
const quick = SIMULATED.flatMap((row) => (typeof row.quick === 'number' ? [{ ...row, trials: row.quick }] : []));

describe(`what is broken in virtual time (seed ${SEED})`, () => {
  it.each(quick.map((row) => [`${row.id}, ${row.broken}: ${row.expected}`, row] as const))(
    '%s',
    async (_sentence, { trials, run }) => {
      const { lost, doubled, wrong } = await run(trials, SEED);
      expect({ lost, doubled, wrong }).toEqual({ lost: 0, doubled: 0, wrong: [] });
    },
  );
});
