import type { Unreadable } from '@candor/protocol/simulate';

/** So many of the lines that can't be read are shown. */
const SHOWN = 5;
/** So much is shown of what came. */
const LONGEST = 60;

/** The lines of a file that could not be read, by reason, and the first of them. */
export interface LeftOut {
  reasons: Record<string, number>;
  first: { line: number; reason: string; expected: string; got: string }[];
  /** Keys that mean nothing to us, and in how many lines they are. */
  unknownKeys: Record<string, number>;
}

export const nothingLeftOut = (): LeftOut => ({ reasons: {}, first: [], unknownKeys: {} });

/** Counts a line that can't be read. */
export function leaveOut(left: LeftOut, line: number, { reason, expected, got }: Unreadable): void {
  left.reasons[reason] = (left.reasons[reason] ?? 0) + 1;
  if (left.first.length >= SHOWN) return;
  const text = got === undefined ? 'nothing' : typeof got === 'string' ? got : JSON.stringify(got);
  left.first.push({ line, reason, expected, got: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text });
}

/** A line as JSON, or why it is none. */
export function parsed(text: string): { value: unknown } | Unreadable {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { reason: 'not JSON', expected: 'one JSON object a line', got: text };
  }
}

/** What is to be said of them on stderr; nothing where all could be read. */
export function saidOf(name: string, { reasons, first, unknownKeys }: LeftOut): string {
  const counts = Object.entries(reasons).sort(([one], [other]) => (one < other ? -1 : 1));
  const sum = counts.reduce((total, [, times]) => total + times, 0);
  const lines: string[] = [];
  if (sum > 0) {
    const why = counts.map(([reason, times]) => `${times.toLocaleString('en')} ${reason}`).join(', ');
    lines.push(`${name}: ${linesOf(sum)} could not be read, left out (${why}); the first:`);
    for (const { line, reason, expected, got } of first) {
      lines.push(`  line ${line}: ${reason}: expected ${expected}, got ${got}`);
    }
  }
  const keys = Object.entries(unknownKeys).map(([key, times]) => `"${key}" (${linesOf(times)})`);
  if (keys.length > 0) lines.push(`${name}: these keys mean nothing here: ${keys.join(', ')}`);
  return lines.map((line) => `${line}\n`).join('');
}

const linesOf = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'line' : 'lines'}`;
