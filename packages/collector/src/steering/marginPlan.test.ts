import type { Tally } from '@candor/scoring';
import { expect, it } from 'vitest';
import { marginPlan } from './marginPlan.js';

const tally: Tally = {
  metric: 'nps',
  scale: { min: 0, max: 10, good: 'high' },
  counts: [0, 0, 0, 0, 0, 0, 10, 0, 20, 0, 30],
};

// The example of planSample: 60 answers of 300 asked, 213 more from the 4,000 who come.
it('spreads the answers still needed over a week, by the rate at which people answer', () => {
  const plan = marginPlan(tally, { mode: 'sample', margin: 10, traffic: { perDay: 4_000 / 7, rate: 0.2 } });
  expect(plan.share).toBeCloseTo(0.263631, 6);
  expect(plan.want).toBeGreaterThan(2);
});

it('knows how wide an interval can be before anybody has answered, on each kind of scale', () => {
  const nobody = { mode: 'sample', margin: 2, traffic: { perDay: 0, rate: 1 } } as const;
  const csat: Tally = { metric: 'csat', scale: { min: 1, max: 5, good: 'high' }, counts: [0, 0, 0, 0, 0] };
  const ces: Tally = { metric: 'ces', scale: { min: 1, max: 5, good: 'low' }, counts: [0, 0, 0, 0, 0] };
  const wants = [{ ...tally, counts: Array.from({ length: 11 }, () => 0) }, csat, ces].map(
    (none) => marginPlan(none, nobody).want,
  );
  expect(wants).toEqual([50, 1, 25]);
});
