import { appendFileSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOf, ndjson, testFolder } from './folder.test.suite.js';
import { candor } from './run.test.suite.js';

const file = testFolder();
const text = ndjson(
  Array.from({ length: 60 }, (_, i) =>
    answerOf(i % 50, {
      revision: 1 + Math.floor(i / 50),
      rating: (i * 7) % 11,
      traits: { team: i % 3 === 0 ? 'north' : 'süd', age: 1 + i / 4 },
      answeredAt: Date.UTC(2026, 3 + (i % 2), 5),
      ...(i % 10 === 9 && { test: true }),
    }),
  ),
);
const answers = file('answers.ndjson', text);

async function statementOf(...parameters: string[]): Promise<string> {
  return (await candor('score', ...parameters, '--json')).out;
}

describe('candor verify', () => {
  it.each([
    ['one score', []],
    ['scores of teams and weeks', ['--by', 'team,week', '--conf', '0.9']],
    ['a score with all that is known of it', ['--detail', '--asked', '100']],
    ['a score of some of them', ['--where', 'team=süd', '--where', 'month=2026-05']],
    ['a weighted score', ['--weight', 'age']],
    ['a difference of two months', ['--by', 'team', '--compare', 'last-month', '--detail']],
  ])('finds %s equal to what the answers give', async (_, parameters) => {
    const statement = file('statement.json', await statementOf(answers, ...parameters));
    const { out, code } = await candor('verify', statement, answers);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('equal: '))).toEqual([]);
  });

  it('finds a difference of two files equal, given both', async () => {
    const other = file('other.ndjson', ndjson([answerOf(1), answerOf(2)]));
    const statement = file('difference.json', await statementOf(answers, '--compare', other));
    expect((await candor('verify', statement, answers, other)).code).toBe(0);
    const { out, code } = await candor('verify', statement, answers);
    expect(code).toBe(1);
    expect(out).toMatch(/^not equal: .*\n(?: {2}.*\n)* {2}against\.input\.sha256: stated /m);
  });

  it.each([
    ['"n": 45', '"n": 46', '  n: stated 46, recomputed 45\n'],
    [
      '"reason": "repeated",\n        "n": 10',
      '"reason": "repeated",\n        "n": 9',
      'excluded[0].n: stated 9, recomputed 10',
    ],
    ['"conf": 0.95', '"conf": 0.9', 'interval.low: stated'],
    ['"low": -6', '"low": -5', 'interval.low: stated -5'],
    ['"version": 1', '"version": 2', 'formula.version: stated 2, recomputed 1'],
    ['"survey": "shop-nps"', '"survey": "other"', 'n: stated 45, recomputed 0'],
    ['"method": "tango-score"', '"method": "wald"', 'interval.method: stated "wald", recomputed "tango-score"'],
    ['"asked": null', '"asked": null, "weighted": true', 'weighted: stated true, recomputed undefined'],
  ])('says where %s became %s', async (stated, forged, line) => {
    const honest = await statementOf(answers);
    const statement = file('forged.json', honest.replace(stated, forged));
    expect(readFileSync(statement, 'utf8')).not.toBe(honest);
    const { out, code } = await candor('verify', statement, answers);
    expect(code).toBe(1);
    expect(out).toContain(line);
  });

  it('notices one more answer, even if no number changes', async () => {
    const statement = file('before.json', await statementOf(answers));
    const grown = file('grown.ndjson', text);
    appendFileSync(grown, '\n');
    const { out } = await candor('verify', statement, grown);
    expect(out).toMatch(/input\.sha256: stated "\w{64}", recomputed "\w{64}"\n {2}input\.bytes/);
  });

  it.each([
    ['{}', 'is no statement of candor score --json'],
    ['[]', 'has no statement in it'],
    ['{', 'is not JSON'],
    ['[{"statement":2}]', ': [0] is no statement of candor score --json: statement:'],
  ])('refuses %s', async (content, sentence) => {
    await expect(candor('verify', file('bad.json', content), answers)).rejects.toThrow(sentence);
  });
});
