import type { Outcome, Row } from './row.js';
import { ROWS } from './rows.js';
import { inTurns } from './setup/inTurns.js';
import { installedBrowsers } from './setup/versions.js';
import { holds, tableOf, type Result } from './table.js';

export { mergeTables } from './table.js';

export interface SuiteOptions {
  /** Rows by id. Default: all. */
  only: readonly string[];
  /** Trials of each row, as a share of those of the whole table. */
  share: number;
  /** Trials of each row, whatever the table has. */
  trials?: number | undefined;
  seed: number;
  say: (line: string) => void;
}

/** Rows side by side: most of a row is waiting. */
const LANES = 3;

/** Runs the rows, some at a time. A row that throws has failed, and the others go on. */
export async function runSuite({
  only,
  share,
  trials,
  seed,
  say,
}: SuiteOptions): Promise<{ table: string; failed: number }> {
  const turn = inTurns(LANES);
  const rows = ROWS.filter(({ id }) => only.length === 0 || only.includes(id));
  const results = await Promise.all(
    rows.map((row) =>
      turn(async (): Promise<Result> => {
        const began = performance.now();
        const outcome = await attempt(row, trials ?? Math.max(1, Math.round(row.trials * share)), seed);
        say(lineOf({ row, outcome }, (performance.now() - began) / 1000));
        for (const sentence of outcome.wrong) say(`     ${sentence}`);
        return { row, outcome };
      }),
    ),
  );
  return {
    table: tableOf(results, await installedBrowsers()),
    failed: results.filter(({ outcome }) => !holds(outcome)).length,
  };
}

function lineOf({ row, outcome }: Result, seconds: number): string {
  const { trials, lost, doubled } = outcome;
  const verdict = trials === 0 ? 'not tried' : holds(outcome) ? 'holds' : 'FAILS';
  return `${row.id}  ${verdict}  ${trials} trials, ${lost} lost, ${doubled} doubled, ${seconds.toFixed(0)} s`;
}

async function attempt(row: Row, trials: number, seed: number): Promise<Outcome> {
  try {
    return await row.run(trials, seed);
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { trials, lost: 0, doubled: 0, wrong: [`it could not be played to its end: ${sentence}`] };
  }
}
