import type { Outcome, Row } from './row.js';

/** A row with what came of it. */
export interface Result {
  row: Row;
  outcome: Outcome;
}

export function holds({ lost, doubled, wrong }: Outcome): boolean {
  return lost === 0 && doubled === 0 && wrong.length === 0;
}

/** A row of the table as it is written down: its cells, and what was not as expected. */
interface Line {
  cells: string[];
  wrong: string[];
}

const HEAD = ['row', 'what was broken, and when', 'engine', 'trials', 'lost', 'doubled', 'verdict'];

/** The table as Markdown. Nothing in it tells when or where it was made. */
export function tableOf(results: readonly Result[], browsers: readonly string[]): string {
  return write(results.map(lineOf), browsers);
}

/** A table with some of its rows played anew, each in its place. */
export function mergeTables(old: string, fresh: string): string {
  const anew = new Map(read(fresh).map((line) => [line.cells[0], line]));
  const browsers = fresh.split('\n').flatMap((line) => /^- ((?:Chromium|Mozilla|WebKit).*)/.exec(line)?.[1] ?? []);
  return write(
    read(old).map((line) => anew.get(line.cells[0]) ?? line),
    browsers,
  );
}

function lineOf({ row, outcome }: Result): Line {
  const { trials, lost, doubled, wrong } = outcome;
  const verdict = trials === 0 ? 'not tried' : holds(outcome) ? 'holds' : '**FAILS**';
  return { cells: [row.id, row.broken, row.engine, String(trials), String(lost), String(doubled), verdict], wrong };
}

function read(table: string): Line[] {
  const lines = table.split('\n');
  return lines
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => {
      const cells = line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim());
      const mark = `- ${cells[0]}: `;
      const wrong = lines.filter((each) => each.startsWith(mark)).map((each) => each.slice(mark.length));
      return { cells, wrong };
    });
}

function write(rows: readonly Line[], browsers: readonly string[]): string {
  const widths = HEAD.map((word, column) =>
    Math.max(word.length, ...rows.map(({ cells }) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const wrong = rows.flatMap(({ cells, wrong: sentences }) =>
    sentences.map((sentence) => `- ${cells[0]}: ${sentence}`),
  );
  return [
    '# What was broken, and what came of it',
    '',
    '`npm run test:faults` makes this table. An answer is lost if it never came to the collector as it was given, doubled if',
    'it is kept or counted more than once. Zero of n trials bounds a rate at 3/n with 95 % confidence.',
    '',
    ...browsers.map((browser) => `- ${browser}`),
    '',
    line(HEAD),
    rule,
    ...rows.map(({ cells }) => line(cells)),
    ...(wrong.length > 0 ? ['', 'What was not as expected:', '', ...wrong] : []),
    '',
  ].join('\n');
}
