import { describe, expect, it } from 'vitest';
import { seeded } from '../seeded.js';
import { alarm, alarmThreshold } from './alarm.js';

/** How many buckets of `n` answers, each a detractor with probability p, it takes to an alarm: at most `most`. */
function runLength(random: () => number, p: number, n: number, threshold: number, most: number): number {
  const buckets = Array.from({ length: most }, () => {
    let k = 0;
    for (let i = 0; i < n; i++) if (random() < p) k += 1;
    return { n, k };
  });
  return (alarm(buckets, { p0: 0.12, p1: 0.25, threshold }).firstAlarm ?? most) + 1;
}

function meanRunLength(p: number, n: number, threshold: number): number {
  const random = seeded(7);
  const runs = Array.from({ length: 300 }, () => runLength(random, p, n, threshold, 600));
  return runs.reduce((sum, length) => sum + length, 0) / runs.length;
}

describe('the alarm', () => {
  it.each([1, 5])('is false no more often than its threshold says, in buckets of %d', (n) => {
    expect(meanRunLength(0.12, n, alarmThreshold(100, 1))).toBeGreaterThan(100);
  });

  it('is soon there once the share has changed', () => {
    expect(meanRunLength(0.25, 1, 2000)).toBeLessThan(90);
  });

  it('is not moved by buckets without answers', () => {
    const options = { p0: 0.12, p1: 0.25, threshold: 1000 };
    const { trace } = alarm(
      [
        { k: 2, n: 9 },
        { k: 0, n: 0 },
        { k: 1, n: 3 },
      ],
      options,
    );
    expect(trace[1]).toBe(trace[0]);
    expect(trace[2]).toBe(
      alarm(
        [
          { k: 2, n: 9 },
          { k: 1, n: 3 },
        ],
        options,
      ).trace[1],
    );
  });

  it('watches for a fall as for a rise', () => {
    const options = { p0: 0.5, p1: 0.3, threshold: 20 };
    const falls = alarm([{ k: 2, n: 20 }], options);
    expect(falls.firstAlarm).toBe(0);
    expect(alarm([{ k: 18, n: 20 }], { ...options, p1: 0.7 }).trace).toEqual([expect.closeTo(falls.trace[0] ?? 0, 6)]);
  });

  it.each([
    [{ p0: 0, p1: 0.5, threshold: 9 }, 'p0: expected a number strictly between 0 and 1, such as 0.12, got 0'],
    [{ p0: 0.1, p1: 12, threshold: 9 }, 'p1: expected a number strictly between 0 and 1, such as 0.12, got 12'],
    [{ p0: 0.1, p1: 0.1, threshold: 9 }, 'p1: expected another share than p0 = 0.1, got 0.1'],
    [{ p0: 0.1, p1: 0.2, threshold: 0 }, 'threshold: expected a number above 0, such as 1000, got 0'],
  ])('refuses case %#', (options, message) => {
    expect(() => alarm([], options)).toThrow(message);
  });

  it('refuses buckets with more in than there are, and says which', () => {
    expect(() =>
      alarm(
        [
          { k: 0, n: 1 },
          { k: 2, n: 1 },
        ],
        { p0: 0.1, p1: 0.2, threshold: 9 },
      ),
    ).toThrow('buckets[1].k: expected at most buckets[1].n = 1, got 2');
    expect(() => alarmThreshold(0, 1)).toThrow('days: expected a number above 0, got 0');
  });
});
