import { BANDS, type Band } from '@candor/protocol';
import type { Score } from '@candor/scoring';
import { markup, type Html } from './markup.js';
import type { Print } from './print.js';
import { toneOf } from './tone.js';
import type { Words } from './words.js';

/**
 * How often each rating was given. The bars are a drawing for the eye; the table under them, a row for each bar, is what is
 * read aloud.
 */
export function chart({ metric, distribution }: Score, words: Words, print: Print): Html {
  const most = Math.max(1, ...distribution.map(({ count }) => count));
  const bars = distribution.map(({ count, band }, index) => {
    // An answer is never invisible, however rare.
    const height = count === 0 ? 0.6 : Math.max(2, Math.round((1000 * count) / most) / 10);
    return markup`<rect
      class="${count === 0 ? 'none' : toneOf(metric, band)}"
      x="${index + 0.08}"
      y="${100 - height}"
      width="0.84"
      height="${height}"></rect>`;
  });
  return markup`<figure class="chart points-${distribution.length}">
    <svg viewBox="0 0 ${distribution.length} 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${bars}
    </svg>
    <table>
      <caption class="unseen">${words.distribution}</caption>
      <thead class="unseen"><tr><th scope="col">${words.rating}</th><th scope="col">${words.count}</th></tr></thead>
      <tbody>${distribution.map(({ rating, count }) => markup`<tr><th scope="row">${print.whole(rating)}</th><td>${print.whole(count)}</td></tr>`)}</tbody>
    </table>
  </figure>`;
}

/** What share of the answers each band has. */
export function legend({ metric, distribution, n }: Score, words: Words, print: Print): Html {
  const bands: readonly Band[] = BANDS[metric];
  const shares = bands.map((band) => {
    const count = distribution.reduce((sum, share) => sum + (share.band === band ? share.count : 0), 0);
    return { band, count, onScale: distribution.some((share) => share.band === band) };
  });
  return markup`<ul class="legend">
    ${shares
      .filter(({ onScale }) => onScale)
      .map(
        ({ band, count }) =>
          markup`<li>
            <i class="${toneOf(metric, band)}"></i>${words.bands[band]}
            <b>${print.percent(n === 0 ? 0 : (100 * count) / n)}</b>
          </li>`,
      )}
  </ul>`;
}

/** The headline on its whole axis: a dot for the value, a bar for how sure it is. */
export function range({ headline, scale }: Score, print: Print): Html | null {
  const { unit, value, low, high } = headline;
  if (value === null || low === null || high === null) return null;
  const [least, most] = axisOf(unit, scale);
  const x = (number: number): number => Math.round((2000 * (number - least)) / (most - least)) / 10;
  const end = (number: number): string => (unit === 'mean' ? print.whole(number) : print.value(number, unit));
  return markup`<svg class="range" viewBox="0 0 200 12" aria-hidden="true" focusable="false">
      <path class="axis" d="M0 6H200M0 2V10M100 4V8M200 2V10"></path>
      <path class="sure" d="M${x(low)} 6H${x(high)}"></path>
      <circle cx="${x(value)}" cy="6" r="4"></circle>
    </svg>
    <p class="ends" aria-hidden="true"><span>${end(least)}</span><span>${end(most)}</span></p>`;
}

function axisOf(unit: Score['headline']['unit'], { min, max }: Score['scale']): [number, number] {
  return { points: [-100, 100], percent: [0, 100], mean: [min, max] }[unit] as [number, number];
}
