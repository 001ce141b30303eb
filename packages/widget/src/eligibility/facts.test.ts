import { afterEach, expect, it } from 'vitest';
import { deviceOf, factsHere } from './facts.js';

const DAY = 86_400_000;
const visits = { count: 3, first: 10 * DAY, last: 12 * DAY };
const known = { visits, traits: undefined, now: 12.5 * DAY, asked: {}, surveys: [] };

afterEach(() => history.replaceState({}, '', '/'));

it('are of the page, the visitor and whoever the site says it is', () => {
  history.replaceState({}, '', '/pricing?utm_source=mail&utm_source=web&plan=x');
  expect(factsHere('ro', { ...known, traits: { plan: 'pro', new: false } })).toMatchObject({
    path: '/pricing',
    locale: 'ro',
    visits: 3,
    daysSinceFirst: 2,
    'query.utm_source': 'mail',
    'query.plan': 'x',
    'trait.plan': 'pro',
    'trait.new': false,
  });
});

it('have the day of the customer, and what it is all shown on', () => {
  const facts = factsHere('ro', known);
  expect(facts['date']).toMatch(/^1970-01-1[234]$/);
  expect(['phone', 'tablet', 'desktop']).toContain(facts['device']);
});

it('are no names that every object has', () => {
  expect(factsHere('ro', known)['constructor']).toBeUndefined();
});

it.each([
  [true, 390, 'phone'],
  [true, 800, 'tablet'],
  [false, 390, 'desktop'],
  [false, 1080, 'desktop'],
] as const)('touched: %s, and %s px wide: a %s', (isTouched, side, device) => {
  expect(deviceOf(isTouched, side)).toBe(device);
});

it('have the days since a touchpoint was last asked about, by whichever survey; of one that never was, nothing', () => {
  const surveys = [
    { id: 'chat-csat', touchpoint: 'chat' },
    { id: 'chat-ces', touchpoint: 'chat' },
    { id: 'shop-nps', touchpoint: 'shop' },
  ];
  const asked = { 'chat-csat': 2 * DAY, 'chat-ces': 9 * DAY, gone: 1 };
  const facts = factsHere('ro', { ...known, asked, surveys });
  expect(facts['touchpoint.chat']).toBe(3);
  expect(facts['touchpoint.shop']).toBeUndefined();
  // Anything may have been put there.
  const junk = { 'chat-csat': 'yesterday' as unknown as number };
  expect(factsHere('ro', { ...known, asked: junk, surveys })['touchpoint.chat']).toBeUndefined();
});
