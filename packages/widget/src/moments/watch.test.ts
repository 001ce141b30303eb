import type { Moment, Survey } from '@candor/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calledBy, plainMoments } from './plain.js';
import { watchMoments } from './watch.js';

const surveyAt = (id: string, ...moments: Moment[]): Survey => ({
  id,
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: '?' } },
  moments,
});

let stop = (): void => {};
const seen: string[] = [];
const watch = (...surveys: Survey[]): void => {
  stop = watchMoments(plainMoments(surveys), (moment) => {
    const called = calledBy(surveys, moment);
    seen.push(`${called[0]?.moment}: ${called.map(({ survey }) => survey.id).join(' ')}`);
  });
};
const go = async (path: string): Promise<void> => {
  history.pushState({}, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  seen.length = 0;
  history.replaceState({}, '', '/');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('calls at the page it starts on and at every page it comes to', async () => {
  watch(surveyAt('home', { on: 'page', url: '/' }), surveyAt('any', { on: 'page', url: '/**' }));
  await go('/pricing');
  await go('/');
  expect(seen).toEqual(['/: home', '/**: any', '/**: any', '/: home', '/**: any']);
});

it('calls once for all surveys that name the same moment', () => {
  watch(surveyAt('one', { on: 'page', url: '/' }), surveyAt('two', { on: 'page', url: '/' }));
  expect(seen).toEqual(['/: one two']);
});

it('calls after the dwell, and not when the customer has gone on before', async () => {
  watch(surveyAt('slow', { on: 'dwell', url: '/pricing', seconds: 30 }));
  await go('/pricing');
  vi.advanceTimersByTime(29_999);
  await go('/cart');
  vi.advanceTimersByTime(60_000);
  expect(seen).toEqual([]);
  await go('/pricing');
  vi.advanceTimersByTime(30_000);
  expect(seen).toEqual(['30 s on /pricing: slow']);
});

it('runs no timer and hears nothing where every moment comes from code', async () => {
  watch(surveyAt('code', { on: 'code', name: 'done' }));
  await go('/pricing');
  expect(vi.getTimerCount()).toBe(0);
  expect(seen).toEqual([]);
});

it('leaves nothing running once it is stopped', async () => {
  watch(surveyAt('slow', { on: 'dwell', url: '/', seconds: 30 }), surveyAt('page', { on: 'page', url: '/pricing' }));
  stop();
  await go('/pricing');
  expect(vi.getTimerCount()).toBe(0);
  expect(seen).toEqual([]);
});

it('takes an element that is called navigation for no part of the browser', () => {
  vi.stubGlobal('navigation', document.createElement('nav'));
  watch(surveyAt('any', { on: 'page', url: '/**' }));
  history.pushState({}, '', '/menu');
  document.body.click();
  vi.runAllTimers();
  expect(seen).toEqual(['/**: any', '/**: any']);
});

it('looks at no page any more once it is stopped, even if it was about to', () => {
  watch(surveyAt('any', { on: 'page', url: '/**' }));
  history.pushState({}, '', '/pricing');
  dispatchEvent(new PopStateEvent('popstate'));
  stop();
  vi.runAllTimers();
  expect(seen).toEqual(['/**: any']);
});
