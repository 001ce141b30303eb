import { describe, expect, it } from 'vitest';
import { readRow } from './readRow.js';

const AT = 1_777_629_600_000;
const person = { respondent: 'u17', at: AT };
const reasonOf = (value: unknown): string | undefined => {
  const read = readRow(value);
  return 'reason' in read ? read.reason : undefined;
};

describe('a line of a file of visits', () => {
  it('is a page that was opened, by its path or its whole address', () => {
    const rest = { seconds: 40, scrolled: 75, idle: 0 };
    expect(readRow({ ...person, page: '/pricing?a=b#c', session: 's1', ...rest, facts: { device: 'phone' } })).toEqual({
      row: {
        ...person,
        session: 's1',
        facts: { device: 'phone' },
        what: { path: '/pricing', search: '?a=b', ...rest },
      },
      unknown: [],
    });
    expect(readRow({ ...person, page: 'https://shop.example/cart' })).toMatchObject({
      row: { what: { path: '/cart' } },
    });
  });

  it('is something that somebody did, or that the page said', () => {
    const what = (value: object): unknown => readRow({ ...person, ...value });
    expect(what({ moment: 'done', properties: { total: 90 } })).toMatchObject({
      row: { what: { on: 'code', name: 'done', properties: { total: 90 } } },
    });
    expect(what({ click: '#buy' })).toMatchObject({ row: { what: { on: 'click', name: '#buy' } } });
    expect(what({ exit: true })).toMatchObject({ row: { what: { on: 'exit', name: '' } } });
  });

  it.each(['2026-05-01T10:00:00Z', '2026-05-01T12:00:00.000+02:00', AT])('was at %s', (at) => {
    expect(readRow({ ...person, at, page: '/' })).toMatchObject({ row: { at: AT } });
  });

  it('may have keys that mean nothing here, which are named', () => {
    expect(readRow({ ...person, page: '/', secs: 4 })).toMatchObject({ unknown: ['secs'] });
  });

  it.each<[unknown, string]>([
    [null, 'not an object'],
    [[], 'not an object'],
    [{ at: AT, page: '/' }, 'no respondent'],
    [{ ...person, respondent: 17, page: '/' }, 'no respondent'],
    [{ respondent: 'u17', page: '/' }, 'no time'],
    [{ ...person, at: '2026-05-01', page: '/' }, 'no time'],
    [{ ...person, at: '2026-05-01T10:00:00', page: '/' }, 'no time'],
    [{ ...person, at: '2026-13-01T10:00:00Z', page: '/' }, 'no time'],
    [{ ...person, at: 1e300, page: '/' }, 'no time'],
    [{ ...person, session: 1, page: '/' }, 'not a session'],
    [person, 'nothing happened'],
    [{ ...person, page: '/', click: '#buy' }, 'two things at once'],
    [{ ...person, seen: '#a', click: '#buy' }, 'two things at once'],
    [{ ...person, page: 'pricing' }, 'not a page'],
    [{ ...person, page: ['/'] }, 'not a page'],
    [{ ...person, page: '/', seconds: -1 }, 'seconds is no number'],
    [{ ...person, page: '/', scrolled: '75' }, 'scrolled is no number'],
    [{ ...person, exit: 'yes' }, 'no exit'],
    [{ ...person, moment: '' }, 'no moment'],
    [{ ...person, page: '/', facts: 'pro' }, 'facts are none'],
    [{ ...person, moment: 'done', properties: { total: null } }, 'properties are none'],
  ])('can’t be read: %j, %s', (value, reason) => {
    expect(reasonOf(value)).toBe(reason);
  });
});
