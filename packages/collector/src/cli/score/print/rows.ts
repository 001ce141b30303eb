import type { Counted } from '../count.js';
import { whole } from './number.js';

/** Shown of what came. */
const SHOWN = 60;

function gotText(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** How many rows were read, how many of them were counted, and why the others were not, in one line. */
export function leftOut({ rows, excluded }: Counted): string {
  const reasons = [...excluded].sort(([a], [b]) => (a < b ? -1 : 1));
  const left = reasons.reduce((sum, [, n]) => sum + n, 0);
  const why = reasons.map(([reason, n]) => `${whole(n)} ${reason}`).join(', ');
  return `${whole(rows)} rows: ${whole(rows - left)} counted${left > 0 ? `, ${whole(left)} left out (${why})` : ''}`;
}

/** The first rows that could not be read, one line each; nothing if all could. */
export function unreadableRows({ unreadable }: Counted): string {
  const lines = unreadable.map(
    ({ line, reason, expected, got }) => `  line ${line}: ${reason}: expected ${expected}, got ${gotText(got)}\n`,
  );
  return lines.length === 0 ? '' : `Rows that could not be read, the first ${lines.length}:\n${lines.join('')}`;
}
