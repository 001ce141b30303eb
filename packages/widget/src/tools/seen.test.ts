import type { Explanation, Survey } from '@candor/protocol';
import { expect, it } from 'vitest';
import { withDecision, withMoment, type SeenMoment } from './seen.js';

const survey: Survey = {
  id: 'nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: '?' } },
  moments: [],
};
const explained: Explanation = { survey: 'nps', eligible: true, gates: [] };
const come = (name: string): SeenMoment => ({
  name,
  at: 1,
  named: true,
  called: [{ survey, moment: name }],
  considered: [],
});

it('keeps the latest dozen of moments', () => {
  let seen: readonly SeenMoment[] = [];
  for (let at = 0; at < 20; at += 1) seen = withMoment(seen, come(`${at}`));
  expect(seen.map(({ name }) => name)).toEqual(['19', '18', '17', '16', '15', '14', '13', '12', '11', '10', '9', '8']);
});

it('tells two moments of one name apart by what they have called for', () => {
  const [first, second] = [come('bought'), come('bought')];
  const seen = withDecision([second, first], first.called, [explained], 2);
  expect(seen.map(({ considered }) => considered.length)).toEqual([0, 1]);
});

it('gives a line of its own to what has waited for its time since another page', () => {
  const seen = withDecision([come('typo')], [{ survey, moment: 'bought' }], [explained], 2);
  expect(seen.map(({ name, at }) => [name, at])).toEqual([
    ['bought', 2],
    ['typo', 1],
  ]);
});
