/** How people answer, as shares of detractors, passives and promoters: from what is usual to what is hard to cover. */
export const SHAPES = {
  'a third each': [1 / 3, 1 / 3, 1 / 3],
  'mostly promoters': [0.1, 0.3, 0.6],
  'nine promoters in ten': [0.03, 0.07, 0.9],
  'three in a hundred are not promoters': [0.01, 0.02, 0.97],
  'a detractor in five hundred, no passives': [0.002, 0, 0.998],
  'a detractor in twenty, no passives': [0.05, 0, 0.95],
  'half against half': [0.5, 0, 0.5],
  'mostly detractors': [0.6, 0.3, 0.1],
  'nearly all passives': [0.03, 0.94, 0.03],
  'passives and promoters': [0.02, 0.5, 0.48],
};

export const npsOf = ([detractors, , promoters]) => 100 * (promoters - detractors);

/** A Markdown table, its columns as wide as their widest cell, numbers to the right. */
export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((cells) => cells[i].length)));
  const pad = (cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head.map(pad), rule, ...rows.map((cells) => cells.map(pad))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export const percent = (share) => (100 * share).toFixed(1);
