// @ts-check
import { median } from '../median.mjs';
import { versionOf } from './contenders.mjs';

/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {import('./visit.mjs').Times} Times */
/** @typedef {import('./visit.mjs').Weights} Weights */
/**
 * @typedef {object} Seen all visits with one contender on the page
 * @property {Contender} contender
 * @property {Times[]} times
 * @property {Weights[]} weights
 * @property {string} [failure] why there are no more of them
 */

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
// Without a minus before nothing.
const ms = (/** @type {number} */ value) => (Math.round(value * 10) / 10 || 0).toFixed(1);

/**
 * A table in Markdown, a row for each contender; all medians.
 *
 * @param {readonly Seen[]} all with the bare div first
 */
export function tableOf([bare, ...others]) {
  if (!bare) throw new Error('there is nothing to compare with');
  /** @type {(seen: Seen, what: keyof Times) => number} */
  const time = ({ times }, what) => median(times.map((each) => each[what]));
  /** @type {(seen: Seen, what: keyof Weights) => number} */
  const weight = ({ weights }, what) => median(weights.map((each) => each[what]));

  const rows = others.map((seen) => {
    const { contender, failure } = seen;
    if (failure !== undefined) return [contender.name, `did not run: ${failure}`];
    const over = (/** @type {keyof Times} */ what) => ms(time(seen, what) - time(bare, what));
    const paint = time(seen, 'paint');
    return [
      contender.name,
      kB(weight(seen, 'onLoad')),
      kB(weight(seen, 'toPrompt')),
      over('evaluate'),
      over('load'),
      over('prompt'),
      ms(time(seen, 'painted')),
      contender.marks ? over('click') : 'no rating',
      contender.marks ? (paint === 0 ? 'under 16' : paint.toFixed(0)) : 'no rating',
      time(seen, 'shift').toFixed(4),
      String(weight(seen, 'nodes') - weight(bare, 'nodes')),
      kB(weight(seen, 'heap') - weight(bare, 'heap')),
    ];
  });
  return markdown([
    [
      '',
      'on load, kB',
      'to the first prompt, kB',
      'script run on load, ms',
      'all work on load, ms',
      'trigger to rest, ms',
      'trigger to painted, ms',
      'click to rest, ms',
      'click to next paint, ms',
      'layout shift',
      'nodes added',
      'heap added, kB',
    ],
    ...rows,
  ]);
}

/**
 * Which of the registry's packages each of them is.
 *
 * @param {readonly Seen[]} all
 */
export function versionsOf(all) {
  const names = new Set(all.flatMap(({ contender }) => contender.packages));
  return [...names].map((name) => `${name} ${versionOf(name)}`);
}

/** @param {string[][]} rows the first is the head; every column but the first is of numbers */
function markdown([head = [], ...rows]) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(4, ...all.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const padded = all.map((row) =>
    line(
      widths.map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      }),
    ),
  );
  const rule = line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [padded[0], rule, ...padded.slice(1)].join('\n');
}
