import type { Outcome, Row } from './row.js';

/** A row with what came of it. */
export interface Result {
  row: Row;
  outcome: Outcome;
}

export function holds({ lost, doubled, wrong }: Outcome): boolean {
  return lost === 0 && doubled === 0 && wrong.length === 0;
}

/** The table as Markdown. Nothing in it tells when or where it was made. */
export function tableOf(results: readonly Result[], browsers: readonly string[]): string {
  const head = ['row', 'what was broken, and when', 'engine', 'trials', 'lost', 'doubled', 'verdict'];
  const body = results.map(({ row, outcome }) => [
    row.id,
    row.broken,
    row.engine,
    String(outcome.trials),
    String(outcome.lost),
    String(outcome.doubled),
    outcome.trials === 0 ? 'not tried' : holds(outcome) ? 'holds' : '**FAILS**',
  ]);
  const widths = head.map((word, column) => Math.max(word.length, ...body.map((line) => (line[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const wrong = results.flatMap(({ row, outcome }) => outcome.wrong.map((sentence) => `- ${row.id}: ${sentence}`));
  return [
    '# What was broken, and what came of it',
    '',
    '`npm run test:faults` makes this table. An answer is lost if it never came to the collector as it was given, doubled if',
    'it is kept or counted more than once. Zero of n trials bounds a rate at 3/n with 95 % confidence.',
    '',
    ...browsers.map((browser) => `- ${browser}`),
    '',
    line(head),
    rule,
    ...body.map(line),
    ...(wrong.length > 0 ? ['', 'What was not as expected:', '', ...wrong] : []),
    '',
  ].join('\n');
}
