import { describe, expect, it } from 'vitest';
import { SeenIds } from './ids.js';

function seen(ids: SeenIds, token: string): boolean {
  const bytes = Buffer.from(token);
  return ids.seen(bytes, 0, bytes.length);
}

describe('SeenIds', () => {
  it('finds every id that came before, and hardly any other', () => {
    const ids = new SeenIds(1_200_000);
    const token = (i: number): string => `"018f4df7-3e00-7207-8b77-${String(i).padStart(12, '0')}"`;
    let early = 0;
    for (let i = 0; i < 100_000; i++) if (seen(ids, token(i))) early += 1;
    expect(early).toBe(0);
    for (let i = 0; i < 100_000; i++) expect(seen(ids, token(i))).toBe(true);
  });

  it('knows an id again that is written with escapes', () => {
    const ids = new SeenIds();
    expect([seen(ids, '"abc"'), seen(ids, String.raw`"\u0061bc"`), seen(ids, '"abd"')]).toEqual([false, true, false]);
    expect([seen(ids, String.raw`"a\"b"`), seen(ids, String.raw`"\u0061\"b"`)]).toEqual([false, true]);
  });

  it('tells a number from text', () => {
    const ids = new SeenIds();
    expect([seen(ids, '17'), seen(ids, '"17"')]).toEqual([false, false]);
  });

  it('says when there are too many', () => {
    const ids = new SeenIds(0);
    const fill = (): void => {
      for (let i = 0; i < 5_000; i++) seen(ids, `"${i}"`);
    };
    expect(fill).toThrow('say --unique if no answer comes twice');
  });
});
