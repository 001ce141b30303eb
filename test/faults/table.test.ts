import { describe, expect, it } from 'vitest';
import { f33 } from './rows/f33-fifty-times-at-once.js';
import { f46 } from './rows/f46-no-preflight.js';
import { mergeTables, tableOf } from './table.js';

const held = { trials: 20, lost: 0, doubled: 0, wrong: [] };
const browsers = ['Chromium 1.2'];

describe('the table of faults', () => {
  it('takes a row that was played anew in its place, with what was wrong in it', () => {
    const old = tableOf(
      [
        { row: f33, outcome: { ...held, lost: 1, wrong: ['one is gone'] } },
        { row: f46, outcome: held },
      ],
      browsers,
    );
    const fresh = tableOf([{ row: f33, outcome: held }], browsers);
    expect(mergeTables(old, fresh)).toBe(
      tableOf(
        [
          { row: f33, outcome: held },
          { row: f46, outcome: held },
        ],
        browsers,
      ),
    );
    expect(mergeTables(fresh, old)).toContain('- F33: one is gone');
  });
});
