import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { simulateVisits, type SimulateCommand } from './simulate.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAIN: SimulateCommand = { answers: 0, seed: '1', margin: {} };
const survey = {
  id: 'nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'Recommend us?' } },
  moments: [{ on: 'code', name: 'done' }],
};

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const surveys = (...all: object[]): string =>
  write('candor.json', JSON.stringify({ version: 1, language: 'en', surveys: all }));
const lines = (...rows: unknown[]): string =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
const done = (respondent: string, at: string): object => ({ respondent, at, moment: 'done' });
const people = (count: number): object[] =>
  Array.from({ length: count }, (_, index) =>
    done(`u${index}`, new Date(Date.UTC(2026, 4, 1) + index * 3_600_000).toISOString()),
  );

describe('candor simulate', () => {
  it('says who would have been asked, and what kept the others', async () => {
    const visits = write(
      'visits.ndjson',
      lines(
        done('u1', '2026-05-01T00:00:00Z'),
        done('u1', '2026-05-02T00:00:00Z'),
        done('u2', '2026-05-03T00:00:00Z'),
        { respondent: 'u3', at: '2026-05-04T00:00:00Z', page: '/' },
      ),
    );
    const { out, err } = await simulateVisits(visits, surveys(survey), PLAIN);
    expect(err).toBe('');
    expect(out).toBe(`${visits}: 4 rows of 3 people, 2026-05-01 to 2026-05-04 (3.0 days)
Taken for granted: 0 % of prompts are answered, every rating is equally likely (seed 1); everybody has consented, and no prompt has to wait for a calm moment

nps: 3 moments of 2 people
  passed over: cooldown  1   33.3 %  ████████
  asked                  2   66.7 %  ████████████████          100.0 % of the people
  answered               0    0.0 %                            0.0 % of the prompts
  asked once 2, twice 0, three times or more 0; the most for one: 1

Prompts per person, of all surveys together (the most for one: 1)
  none           1   33.3 %  ████████
  one            2   66.7 %  ████████████████
  two            0    0.0 %
  three or more  0    0.0 %

Collisions: no two surveys might have been shown at the same moment

Days until the wanted precision
  nps  no margin is stated; nobody answered
`);
  });

  it('gives the same bytes for the same visits and seed, compressed or not, as text and as JSON', async () => {
    const text = lines(...people(300));
    const path = surveys(survey);
    const command = { ...PLAIN, answers: 0.5, json: true };
    const plain = await simulateVisits(write('a.ndjson', text), path, command);
    const packed = await simulateVisits(write('a.ndjson.gz', gzipSync(text)), path, command);
    const json = ({ out }: { out: string }): object => ({ ...JSON.parse(out), visits: '' });
    expect(json(packed)).toEqual(json(plain));
    expect(json(plain)).toMatchObject({ rows: 300, people: 300, most: 1, taken: { answers: 0.5, seed: '1' } });
    expect(await simulateVisits(join(folder, 'a.ndjson'), path, command)).toEqual(plain);
    expect(json(await simulateVisits(join(folder, 'a.ndjson'), path, { ...command, seed: '2' }))).not.toEqual(
      json(plain),
    );
  });

  it('counts what it can’t read by its reason, shows the first, and names keys that mean nothing', async () => {
    const visits = write(
      'visits.ndjson',
      `\uFEFF${lines(done('u1', '2026-05-01T00:00:00Z'), 'no JSON', '', done('u2', 'yesterday'), {
        ...done('u3', '2026-05-01T00:00:00Z'),
        secs: 3,
      })}`,
    );
    const { out, err } = await simulateVisits(visits, surveys(survey), PLAIN);
    expect(out).toMatch(/: 2 rows of 2 people/);
    expect(err).toBe(`${visits}: 2 lines could not be read, left out (1 no time, 1 not JSON); the first:
  line 2: not JSON: expected one JSON object a line, got no JSON
  line 4: no time: expected "at": a time with its zone, such as "2026-05-01T10:00:00Z", or milliseconds since 1970, got yesterday
${visits}: these keys mean nothing here: "secs" (1 line)
`);
  });

  it('reads the visits of the README, and prints the shop’s as the README does', async () => {
    const inProject = (name: string): string => fileURLToPath(new URL(`../../../../../${name}`, import.meta.url));
    const readme = readFileSync(inProject('packages/collector/README.md'), 'utf8');
    const [, rows = ''] = /```ndjson\n([\s\S]*?)```/.exec(readme) ?? [];
    const shown = await simulateVisits(write('readme.ndjson', rows), surveys(survey), PLAIN);
    expect(shown).toMatchObject({ out: expect.stringContaining('3 rows of 1 person'), err: '' });
    const [, funnel = 'none'] = /```\n(shop-nps: [\s\S]*?)```/.exec(readme) ?? [];
    const command = { ...PLAIN, answers: 0.2 };
    const shop = await simulateVisits(inProject('demo/visits.ndjson.gz'), inProject('demo/candor.json'), command);
    expect(shop).toMatchObject({ out: expect.stringContaining(funnel), err: '' });
  });

  it('refuses a file in which somebody goes back in time, and says where', async () => {
    const visits = write(
      'visits.ndjson',
      lines(done('u1', '2026-05-02T00:00:00Z'), done('u1', '2026-05-01T00:00:00Z')),
    );
    await expect(simulateVisits(visits, surveys(survey), PLAIN)).rejects.toThrow(
      /visits\.ndjson: line 2: expected a time not before 2026-05-02T00:00:00\.000Z, got 2026-05-01T00:00:00\.000Z, of u1: .*; sort the file by "at"/,
    );
  });

  it('tells the life of one person, in order of time', async () => {
    const rest = { moments: [{ on: 'dwell', url: '/', seconds: 30 }] };
    const visits = write(
      'visits.ndjson',
      lines(
        { respondent: 'u1', at: '2026-05-01T00:00:00Z', session: 's', page: '/', seconds: 40 },
        { respondent: 'u1', at: '2026-05-01T00:02:00Z', session: 's', page: '/' },
      ),
    );
    const { out } = await simulateVisits(visits, surveys({ ...survey, ...rest }), { ...PLAIN, explain: 'u1' });
    expect(out.split('\n').filter((line) => !/^ {6}/.test(line) || line.includes('cooldown'))).toEqual([
      'The life of u1 (times are UTC)',
      '2026-05-01 00:00:00 [s]  opens /, 40 s in view',
      '2026-05-01 00:00:30    nps: its moment "30 s on /" has come',
      '2026-05-01 00:00:30    nps: may be shown',
      '      ✓ cooldown: never shown (needed: at least 90 days ago)',
      '2026-05-01 00:00:30    nps: ASKED',
      '2026-05-01 00:00:30    nps: closed without an answer',
      '2026-05-01 00:02:00 [s]  opens /',
      '',
    ]);
    expect((await simulateVisits(visits, surveys(survey), { ...PLAIN, explain: 'u9' })).out).toBe(
      '"u9" is nobody in these visits\n',
    );
  });

  it('fails where the survey file is not valid, and where there is nothing to read', async () => {
    const visits = write('visits.ndjson', lines(...people(1)));
    expect(await simulateVisits(visits, surveys({ ...survey, cooldown: 1 }), PLAIN)).toMatchObject({
      out: '',
      failed: true,
    });
    const path = surveys(survey);
    expect(await simulateVisits(write('empty.ndjson', '\n'), path, PLAIN)).toMatchObject({ out: '', failed: true });
    await expect(simulateVisits(join(folder, 'none'), path, PLAIN)).rejects.toThrow('there is no file at');
    await expect(simulateVisits(folder, path, PLAIN)).rejects.toThrow('is a folder: expected a file');
    await expect(simulateVisits(write('a.gz', 'text'), path, PLAIN)).rejects.toThrow('is not what gzip writes');
    await expect(simulateVisits(visits, path, { ...PLAIN, margin: { npss: 5 } })).rejects.toThrow(
      '--margin: expected one of the surveys nps, got npss',
    );
  });
});

describe('the days until the wanted precision', () => {
  const visits = (): string => write('visits.ndjson', lines(...people(2400)));
  const after = async (command: Partial<SimulateCommand>, rest: object = {}): Promise<string> => {
    const { out } = await simulateVisits(visits(), surveys({ ...survey, ...rest }), { ...PLAIN, ...command });
    return out.trim().split('\n').at(-1) ?? '';
  };

  it('are those until the collector would stop asking', async () => {
    expect(await after({ answers: 1, margin: { nps: 5 } })).toMatch(
      /^ {2}nps {2}\d\d\.\d days to ±5 points, with 1,\d\d\d answers; ±[34]\.\d after 2,400$/,
    );
    expect(await after({ answers: 1 }, { margin: 20 })).toMatch(/ days to ±20 points, with \d\d answers/);
  });

  it('are guessed from the pace where the visits do not last', async () => {
    expect(await after({ answers: 0.1, margin: { nps: 5 } })).toMatch(
      /^ {2}nps {2}not within these visits to ±5 points: 2\d\d of about 1,\d\d\d needed, about [67]\d\d days at this pace$/,
    );
  });

  it('rest on the ratings of a file of answers, if there is one', async () => {
    const from = write(
      'answers.ndjson',
      lines(
        ...Array.from({ length: 9 }, () => ({ survey: 'nps', rating: 10 })),
        { survey: 'nps', rating: 11 },
        { survey: 'gone', rating: 1 },
      ),
    );
    const path = surveys(survey);
    const { out, err } = await simulateVisits(visits(), path, {
      ...PLAIN,
      answers: 1,
      answersFrom: from,
      margin: { nps: 10 },
    });
    expect(out).toMatch(/ratings as in .*answers\.ndjson/);
    expect(out).toMatch(/to ±10 points, with [34]\d answers/);
    expect(err).toBe(`${from}: 2 lines could not be read, left out (1 another survey, 1 no rating); the first:
  line 10: no rating: expected "rating": a whole number from 0 to 10, got 11
  line 11: another survey: expected "survey": one of nps, got gone
`);
  });
});
