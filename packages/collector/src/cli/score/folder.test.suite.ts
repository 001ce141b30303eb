import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the files of one test file; gives the path of what it writes there. */
export function testFolder(): (name: string, content: string | Buffer) => string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-score-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** An answer as `GET /v1/responses` gives it. */
export function answerOf(id: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: `018f4df7-3e00-7207-8b77-${String(id).padStart(12, '0')}`,
    revision: 1,
    survey: 'shop-nps',
    instrument: '00112233445566ff',
    touchpoint: 'shop',
    moment: 'order-completed',
    metric: 'nps',
    scale: { min: 0, max: 10, good: 'high' },
    rating: 9,
    answers: {},
    locale: 'en',
    shownAt: 1_779_000_000_000,
    ratedAt: 1_779_000_001_000,
    probability: 1,
    answeredAt: 1_779_000_001_000,
    receivedAt: 1_779_000_002_000,
    ...more,
  };
}

/** One a line. */
export function ndjson(answers: readonly unknown[]): string {
  return answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
}

/** Forty answers in April and forty in May, of two teams, of which one gets better. */
export function twoMonths(): Record<string, unknown>[] {
  return Array.from({ length: 80 }, (_, i) => {
    const isMay = i >= 40;
    const team = i % 2 === 0 ? 'north' : 'south';
    const rating = team === 'north' && isMay ? 10 : [0, 7, 10, 10][Math.floor(i / 2) % 4];
    const answeredAt = Date.UTC(2026, isMay ? 4 : 3, 1 + (i % 28));
    return answerOf(i, { rating, answeredAt, traits: { team } });
  });
}
