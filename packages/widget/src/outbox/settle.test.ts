import type { Verdict } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';
import { readReply } from './reply.js';
import { settle, settledBy, settles } from './settle.js';

const first = responseParcel(1);
const second = responseParcel(2, { revision: 3 });
const shown = outcomeParcel(9);
const verdict = (
  { response: { id, revision } }: typeof first,
  status: 'accepted' | 'duplicate' = 'accepted',
): Verdict => ({
  id,
  revision,
  status,
});
const keys = (...results: Verdict[]): string[] =>
  settle([first, second, shown], { receipt: true, results }).map(({ key }) => key);
const [firstKey, secondKey, shownKey] = [
  `r/${first.response.id}`,
  `r/${second.response.id}`,
  `o/${shown.outcome.id}/shown`,
];

describe('a receipt', () => {
  it('settles what it names, and the outcomes when it names everything', () => {
    expect(keys(verdict(first), verdict(second, 'duplicate'))).toEqual([firstKey, secondKey, shownKey]);
  });

  it('leaves alone what it does not name, outcomes too', () => {
    expect(keys(verdict(first))).toEqual([firstKey]);
    expect(keys()).toEqual([]);
  });

  it('settles nothing for another id or another revision', () => {
    expect(keys(verdict(responseParcel(7)), { ...verdict(second), revision: 2 })).toEqual([]);
  });

  it('settles nothing with a status that nobody knows', () => {
    const strange: unknown = { ...verdict(first), status: 'maybe' };
    // A stranger's answer is not of any type.
    expect(keys(strange as Verdict)).toEqual([]);
  });

  it('for an earlier revision does not take a later one away', () => {
    const [settled] = settle([first], { receipt: true, results: [verdict(first)] });
    if (!settled) throw new Error('the receipt names it');
    expect(settles(settled, responseParcel(1, { revision: 2 }))).toBe(false);
    expect(settles(settled, first)).toBe(true);
  });
});

describe('a batch that is not taken', () => {
  it('sets the response aside when it was alone in it', () => {
    expect(settledBy({ kind: 'unacceptable', status: 400 }, [first])[0]?.verdict).toEqual({
      ...verdict(first),
      status: 'refused',
      reason: 'the collector answered 400',
    });
    expect(settledBy({ kind: 'unacceptable', status: 400 }, [first, second])).toEqual([]);
  });
});

describe('readReply', () => {
  it.each([
    [200, '{"receipt":true,"results":[]}', 'receipt'],
    [200, '<html>Welcome to the hotel</html>', 'later'],
    [200, '{"ok":true}', 'later'],
    [200, 'null', 'later'],
    [201, '{"receipt":true,"results":[]}', 'later'],
    [204, '', 'later'],
    [302, '', 'later'],
    [401, '', 'setup'],
    [404, '', 'setup'],
    [400, '', 'unacceptable'],
    [413, '', 'unacceptable'],
    [429, '', 'later'],
    [500, '', 'later'],
    [503, '', 'later'],
  ])('takes a %i with the body %j for %s', (status, body, kind) => {
    expect(readReply(status, body, null).kind).toBe(kind);
  });
});
