import type { Survey } from '../survey.js';
import { describe, expect, it } from 'vitest';
import { explain, type Situation } from './explain.js';
import { placeInSample } from './sample.js';

const DAY = 86_400_000;
const survey: Survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'How likely are you to recommend us?' } },
  moments: [],
};
const situation: Situation = {
  now: 1000 * DAY,
  visitor: { respondent: 'alice', asked: {} },
  consent: 'granted',
  busy: false,
  obstacle: '',
  failure: '',
  asked: false,
  anytime: false,
  rules: [],
};
const asked = (at: number): Situation['visitor'] => ({ respondent: 'alice', asked: { 'shop-nps': at } });
const closed = (changes: Partial<Situation>, of: Survey = survey): string[] =>
  explain(of, { ...situation, ...changes })
    .gates.filter(({ open }) => !open)
    .map(({ gate }) => gate);

describe('explain', () => {
  it('lets a survey through to somebody who was never asked', () => {
    expect(explain(survey, situation)).toEqual({
      survey: 'shop-nps',
      eligible: true,
      gates: [
        { gate: 'consent', open: true, seen: 'granted', needed: 'not withdrawn' },
        { gate: 'sample', open: true, seen: placeInSample('shop-nps', 'alice').toFixed(4), needed: 'below 1' },
        { gate: 'cooldown', open: true, seen: 'never shown', needed: 'at least 90 days ago' },
        { gate: 'free', open: true, seen: 'nothing', needed: 'nothing' },
        { gate: 'calm', open: true, seen: 'nothing', needed: 'nothing' },
        { gate: 'files', open: true, seen: 'nothing', needed: 'nothing' },
      ],
    });
  });

  it('holds the cooldown to the millisecond', () => {
    expect(closed({ visitor: asked(situation.now - 90 * DAY + 1) })).toEqual(['cooldown']);
    expect(closed({ visitor: asked(situation.now - 90 * DAY) })).toEqual([]);
  });

  it('keeps the cooldown closed when the clock has jumped back', () => {
    expect(closed({ visitor: asked(situation.now + DAY) })).toEqual(['cooldown']);
    expect(closed({ visitor: asked(situation.now + DAY) }, { ...survey, cooldownDays: 0 })).toEqual(['cooldown']);
  });

  it('takes whatever it does not understand in the memory of a visitor for never', () => {
    const nonsense = { 'shop-nps': 'yesterday' };
    // A page, or an older version, may have left anything there.
    expect(closed({ visitor: { respondent: 'alice', asked: nonsense as unknown as Record<string, number> } })).toEqual(
      [],
    );
  });

  it('says what is in the way, and what has failed', () => {
    const { gates } = explain(survey, { ...situation, obstacle: 'the tab is hidden', failure: 'no network' });
    expect(gates.filter(({ open }) => !open)).toEqual([
      { gate: 'calm', open: false, seen: 'the tab is hidden', needed: 'nothing' },
      { gate: 'files', open: false, seen: 'no network', needed: 'nothing' },
    ]);
  });

  it('asks nobody twice at once, and nobody who has withdrawn', () => {
    expect(closed({ busy: true })).toEqual(['free']);
    expect(closed({ consent: 'withdrawn' })).toEqual(['consent']);
    expect(closed({ consent: 'pending' })).toEqual([]);
  });

  it('overlooks sampling, but no cooldown, where the page asks for the survey by name', () => {
    const rare: Survey = { ...survey, sample: 1e-9 };
    expect(closed({}, rare)).toEqual(['sample']);
    expect(closed({ asked: true }, rare)).toEqual([]);
    expect(closed({ asked: true, visitor: asked(situation.now - DAY) }, rare)).toEqual(['cooldown']);
  });

  it('lifts the cooldown for tests', () => {
    expect(closed({ anytime: true, visitor: asked(situation.now - DAY) })).toEqual([]);
  });
});

describe('placeInSample', () => {
  it('never changes for a respondent and a survey', () => {
    expect(placeInSample('shop-nps', 'alice')).toBe(placeInSample('shop-nps', 'alice'));
    expect(placeInSample('shop-nps', 'alice')).not.toBe(placeInSample('shop-ces', 'alice'));
  });

  it('spreads respondents evenly: a tenth of them stand below 0.1', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => placeInSample('shop-nps', `respondent-${index}`));
    const share = people.filter((place) => place < 0.1).length / people.length;
    // Three standard errors of a share of 0.1 among 20,000.
    expect(Math.abs(share - 0.1)).toBeLessThan(3 * Math.sqrt((0.1 * 0.9) / people.length));
  });
});
