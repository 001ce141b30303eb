import type { Survey } from '@candor/protocol';
import { responseSchema } from '@candor/protocol/schema';
import { describe, expect, it } from 'vitest';
import { newId } from './id.js';
import { toJson } from './json.js';
import { respond, revise, type Asked } from './respond.js';

const survey: Survey = {
  id: 'support-csat',
  touchpoint: 'support',
  metric: 'csat',
  scale: { min: 1, max: 3, good: 'high' },
  texts: { ro: { question: 'Cum a fost?' } },
  moments: [],
};
const asking: Asked = { survey, language: 'ro', moment: 'chat-ended', probability: 0.5, shownAt: 1_700_000_000_000 };
const first = respond(asking, { rating: 1, comment: '', answers: {} }, newId(1_700_000_001_000), 1_700_000_001_000);

describe('a response', () => {
  it('is whole and valid from the first click', () => {
    expect(responseSchema.parse(first)).toEqual(first);
    expect(first).toMatchObject({ revision: 1, rating: 1, locale: 'ro', moment: 'chat-ended', probability: 0.5 });
  });

  it('carries who answers where that is known', () => {
    const known = respond(
      { ...asking, respondent: 'alice', traits: { plan: 'pro' }, test: true },
      { rating: 1, comment: '', answers: {} },
      first.id,
      1,
    );
    expect(responseSchema.parse(known)).toMatchObject({ respondent: 'alice', traits: { plan: 'pro' }, test: true });
  });

  it('leaves out what no collector would take of traits, rather than have the answer refused', () => {
    const traits = {
      plan: 'pro',
      seats: 3,
      trial: false,
      left: Number.NaN,
      since: new Date(0),
      none: null,
      all: ['a'],
    };
    const known = respond({ ...asking, traits: traits as never }, { rating: 1, comment: '', answers: {} }, first.id, 1);
    expect(responseSchema.parse(known).traits).toEqual({ plan: 'pro', seats: 3, trial: false });
    const long = respond(
      { ...asking, traits: { about: 'x'.repeat(600) } },
      { rating: 1, comment: '', answers: {} },
      first.id,
      1,
    );
    expect(responseSchema.parse(long).traits).toEqual({ about: 'x'.repeat(500) });
  });

  it('keeps its id and counts its revisions, each with the full state', () => {
    const commented = revise(first, { rating: 1, comment: ' slow ', answers: {} });
    expect(commented).toEqual({ ...first, revision: 2, comment: 'slow' });
    expect(revise(commented, { rating: 3, comment: '', answers: {} })).toEqual({ ...first, revision: 3, rating: 3 });
  });

  it('has none of the addresses and numbers that were written into it, but for the address that was asked for', () => {
    const answers = { reason: ['other'], 'reason.other': 'ana@tea.example wrote', contact: 'ana@tea.example' };
    const masked = revise(first, { rating: 1, comment: 'Call 0721 234 567', answers });
    expect(responseSchema.parse(masked)).toMatchObject({
      comment: 'Call [phone]',
      answers: { 'reason.other': '[e-mail] wrote', contact: 'ana@tea.example' },
      masked: 2,
    });
    expect(revise(masked, { rating: 1, comment: '', answers: {} })).not.toHaveProperty('masked');
  });

  it('is not too long where short addresses have become longer words', () => {
    const { comment } = revise(first, { rating: 1, comment: 'a@b.co '.repeat(570), answers: {} });
    expect([comment?.length, comment?.slice(0, 16)]).toEqual([4000, '[e-mail] [e-mail']);
  });

  it('is a new revision with another reason, and none with the same', () => {
    const answers = { reason: ['price'], 'reason.order': ['time', 'price'] };
    const reasoned = revise(first, { rating: 1, comment: '', answers });
    expect(reasoned).toEqual({ ...first, revision: 2, answers });
    expect(responseSchema.parse(reasoned)).toEqual(reasoned);
    expect(revise(reasoned, { rating: 1, comment: '', answers: { ...answers } })).toBe(reasoned);
  });

  it('is no new revision where nothing has changed', () => {
    expect(revise(first, { rating: 1, comment: '  ', answers: {} })).toBe(first);
  });

  it('cuts a comment that is too long between code points', () => {
    const { comment } = revise(first, { rating: 1, comment: '🙂'.repeat(4001), answers: {} });
    expect(comment).toBe('🙂'.repeat(4000));
  });
});

describe('newId', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    const ids = [0, 1, 1_700_000_000_000, 1_700_000_000_001].map(newId);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId(1_700_000_000_000).slice(0, 13)).toBe('018bcfe5-6800');
  });

  it('never gives the same id twice, though the clock stands still', () => {
    expect(new Set(Array.from({ length: 100_000 }, () => newId(1))).size).toBe(100_000);
  });
});

describe('toJson', () => {
  it('is what JSON.stringify gives', () => {
    const value = { a: [1, 'x "y" \n \u2028', null, [], {}], b: { c: true, d: undefined }, 'e f': -0.5, g: '😀\uD800' };
    expect(toJson(value)).toBe(JSON.stringify(value));
    expect(toJson(first)).toBe(JSON.stringify(first));
  });

  it('does not obey a toJSON that the page has given to every array', () => {
    Reflect.set(Array.prototype, 'toJSON', () => 'broken');
    try {
      expect(toJson({ list: [1, 2] })).toBe('{"list":[1,2]}');
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
  });
});
