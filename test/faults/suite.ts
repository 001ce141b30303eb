import { execFileSync } from 'node:child_process';
import { chromium } from '../setup/chromium.mjs';
import type { Outcome, Row } from './row.js';
import { ROWS } from './rows.js';
import { holds, tableOf, type Result } from './table.js';

export interface SuiteOptions {
  /** Rows by id. Default: all. */
  only: readonly string[];
  /** Trials of each row, as a share of those of the whole table. */
  share: number;
  seed: number;
  say: (line: string) => void;
}

/** Runs the rows one after another. A row that throws has failed, and the others go on. */
export async function runSuite({ only, share, seed, say }: SuiteOptions): Promise<{ table: string; failed: number }> {
  const results: Result[] = [];
  for (const row of ROWS.filter(({ id }) => only.length === 0 || only.includes(id))) {
    const trials = Math.max(1, Math.round(row.trials * share));
    const began = performance.now();
    const outcome = await attempt(row, trials, seed);
    results.push({ row, outcome });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const verdict = holds(outcome) ? 'holds' : 'FAILS';
    say(
      `${row.id}  ${verdict}  ${outcome.trials} trials, ${outcome.lost} lost, ${outcome.doubled} doubled, ${seconds} s`,
    );
    for (const sentence of outcome.wrong) say(`     ${sentence}`);
  }
  return {
    table: tableOf(results, [versionOf(chromium())]),
    failed: results.filter((each) => !holds(each.outcome)).length,
  };
}

async function attempt(row: Row, trials: number, seed: number): Promise<Outcome> {
  try {
    return await row.run(trials, seed);
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { trials, lost: 0, doubled: 0, wrong: [`it could not be played to its end: ${sentence}`] };
  }
}

function versionOf(path: string): string {
  const [version = path] =
    /^\S+ [\d.]+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' })) ?? [];
  return version;
}
