import type { Survey } from '../survey.js';
import { describe, expect, it } from 'vitest';
import { explain, type Situation } from './explain.js';
import { placeInSample, shareOf } from './sample.js';

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
  share: 1,
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
        { gate: 'willing', open: true, seen: 'yes', needed: 'yes' },
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
    const share = 1e-9;
    expect(closed({ share })).toEqual(['sample']);
    expect(closed({ share, asked: true })).toEqual([]);
    expect(closed({ share, asked: true, visitor: asked(situation.now - DAY) })).toEqual(['cooldown']);
  });

  it('lifts the cooldown for tests', () => {
    expect(closed({ anytime: true, visitor: asked(situation.now - DAY) })).toEqual([]);
  });
});

describe('somebody who has put a survey off', () => {
  const visitor = { ...asked(situation.now - DAY), later: { 'shop-nps': situation.now } };

  it('is asked again from then on, whatever the cooldown', () => {
    expect(closed({ visitor })).toEqual([]);
    expect(closed({ visitor, now: situation.now - 1 })).toEqual(['cooldown']);
    expect(explain(survey, { ...situation, visitor }).gates[3]).toEqual({
      gate: 'cooldown',
      open: true,
      seen: 'shown 1.00 days ago',
      needed: 'after 1972-09-27T00:00:00.000Z',
    });
  });

  it('is never asked again after opting out, but can press the button', () => {
    const gone = { ...visitor, optedOut: 1 };
    expect(closed({ visitor: gone })).toEqual(['willing']);
    expect(closed({ visitor: gone, asked: true })).toEqual(['willing']);
    expect(closed({ visitor: gone, anytime: true })).toEqual([]);
  });
});

describe('shareOf', () => {
  const file = (share: number) =>
    ({ version: 1, language: 'en', surveys: [], steering: { 'shop-nps': { share } } }) as const;

  it('is the survey’s own, or less where the collector steers it', () => {
    expect(shareOf(survey, { version: 1, language: 'en', surveys: [] })).toBe(1);
    expect(shareOf({ ...survey, sample: 0.5 }, { ...file(0.2), surveys: [] })).toBe(0.2);
    expect(shareOf({ ...survey, sample: 0.1 }, { ...file(0.2), surveys: [] })).toBe(0.1);
    expect(closed({ share: shareOf(survey, { ...file(0), surveys: [] }) })).toEqual(['sample']);
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
