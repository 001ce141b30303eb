import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { visitorStore, type VisitorStore } from './visitor.js';

const store = (mayPersist = true): VisitorStore => visitorStore('key', () => mayPersist);
const stranger = { respondent: expect.stringMatching(/^\d+-\d+-\d+-\d+$/), asked: {} };

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

it('knows a visitor again in another tab and after a reload', () => {
  const visitor = { respondent: 'alice', asked: { nps: 5 } };
  store().write(visitor);
  expect(store().read()).toEqual(visitor);
});

it('keeps the same stranger for the whole page where nothing may be stored', () => {
  const page = store(false);
  const first = page.read();
  expect(first).toEqual(stranger);
  page.write({ ...first, asked: { nps: 5 } });
  expect(page.read()).toEqual({ ...first, asked: { nps: 5 } });
  expect(localStorage.length).toBe(0);
});

it('works in memory where storage throws', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('sandboxed', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const page = store();
  page.write({ ...page.read(), asked: { nps: 5 } });
  expect(page.read()).toEqual({ ...stranger, asked: { nps: 5 } });
});

it('believes this page rather than an older memory where storage is full', () => {
  store().write({ respondent: 'alice', asked: {} });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const page = store();
  page.write({ respondent: 'bob', asked: { nps: 5 } });
  expect(page.read()).toEqual({ respondent: 'bob', asked: { nps: 5 } });
});

it.each(['', 'null', '[]', '{"respondent":7}', '{"respondent":"x"}', 'not JSON'])(
  'takes the junk %j under its key for a new visitor',
  (junk) => {
    localStorage.setItem('key', junk);
    expect(store().read()).toEqual(stranger);
  },
);

it('forgets', () => {
  const page = store();
  page.write({ respondent: 'alice', asked: {} });
  page.forget();
  expect(page.read()).toEqual(stranger);
  expect(localStorage.length).toBe(0);
});
