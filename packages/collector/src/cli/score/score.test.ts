import { SCALES } from '@candor/protocol';
import { scoreByRespondent } from '@candor/scoring';
import { describe, expect, it } from 'vitest';
import { answerOf, ndjson, testFolder, twoMonths } from './folder.test.suite.js';
import { candor } from './run.test.suite.js';
import type { StatedScore } from './statements.js';

const file = testFolder();

const answers = twoMonths();
const ours = file('ours.ndjson', ndjson(answers));
const csv = file(
  'foreign.csv',
  'Respondent;Score;Branch;Given\nr1;9;"North; main";2026-05-01\nr2;10.0;South;2026-05-02\nr3;;South;2026-05-03\n',
);
const FOREIGN = ['--metric', 'nps', '--rating', 'Score'];

describe('candor score', () => {
  it('prints a score with its interval and n, and what became of every row', async () => {
    const { out, err } = await candor('score', ours);
    expect(out).toBe(
      [
        'survey    score    95 % interval   n',
        'shop-nps  NPS +44  +25 to +59     80',
        '',
        '80 rows: 80 counted',
        '',
      ].join('\n'),
    );
    expect(err).toBe('');
  });

  it('tells apart by a trait and a month', async () => {
    const { out } = await candor('score', ours, '--by', 'team,month');
    expect(out).toBe(
      [
        'survey    team   month    score     95 % interval   n',
        'shop-nps  north  2026-04  NPS +25   −13 to +56     20',
        'shop-nps  north  2026-05  NPS +100  +68 to +100    20',
        'shop-nps  south  2026-04  NPS +25   −13 to +56     20',
        'shop-nps  south  2026-05  NPS +25   −13 to +56     20',
        '',
        '80 rows: 80 counted',
        '',
      ].join('\n'),
    );
  });

  it('compares the latest month with the one before, and calls no change what may be none', async () => {
    const { out } = await candor('score', ours, '--by', 'team', '--compare', 'last-month');
    const [head, north, south] = out.split('\n');
    expect(head).toMatch(/^survey +team +2026-04 +n +2026-05 +n +difference +95 % interval +p \(Holm\)$/);
    expect(north).toMatch(/NPS \+25 +20 +NPS \+100 +20 +\+75\.0 .* higher$/);
    expect(south).toMatch(/NPS \+25 +20 +NPS \+25 +20 +0\.0 .* no clear change$/);
  });

  it('compares with a month of no answers without a score for it', async () => {
    const may = file('may.ndjson', ndjson(answers.slice(40)));
    const { out } = await candor('score', may, '--compare', 'last-month');
    expect(out).toMatch(/NPS – +0 +NPS \+63 +40 +– +– +– +no answers\n$/);
  });

  it('shows the wording where a survey has two', async () => {
    const two = file('two.ndjson', ndjson([answerOf(1), answerOf(2, { instrument: 'ffffffffffffffff' })]));
    const { out } = await candor('score', two);
    expect(out.split('\n')[0]).toMatch(/^survey +instrument +score/);
    expect(out).toContain('ffffffffffffffff');
  });

  it('prints how many were asked, where there is one score to say it of', async () => {
    const { out } = await candor('score', ours, '--asked', '200');
    expect(out).toMatch(/n +asked\n.* 80 +200\n/);
    await expect(candor('score', ours, '--asked', '79')).rejects.toThrow('asked: expected a whole number from 80');
    await expect(candor('score', ours, '--by', 'team', '--asked', '200')).rejects.toThrow(
      '--asked: expected one score',
    );
    const both = candor('score', ours, '--compare', 'last-month', '--asked', '200');
    await expect(both).rejects.toThrow('--asked and --compare: expected one of them');
  });

  it('scores the answers that were asked for', async () => {
    const { out } = await candor('score', ours, '--where', 'team=north', '--where', 'month=2026-05', '--conf', '0.9');
    expect(out).toMatch(/score +90 % interval +n\n/);
    expect(out).toContain('80 rows: 20 counted, 60 left out (60 other series)');
  });

  it('reads a foreign CSV, whatever stands between its columns', async () => {
    const { out } = await candor(
      'score',
      csv,
      ...FOREIGN,
      '--by',
      'Branch,month',
      '--at',
      'Given',
      '--id',
      'Respondent',
    );
    expect(out).toContain('North; main  2026-05  NPS +100');
    expect(out).toContain('3 rows: 2 counted, 1 left out (1 blank)');
  });

  it('lists rows of a CSV that cannot be read, by line', async () => {
    const text = 'id,rating,comment\n1,9,"two\nlines"\n2,9\n3,nine,\n\n4,"9"x,\n5,12,\n6,9,fine "indeed"\n';
    const { out, err } = await candor('score', file('bad.csv', text), '--metric', 'nps');
    expect(out).toContain('6 rows: 2 counted, 4 left out (1 not CSV, 3 not a rating)');
    expect(err).toBe(
      [
        'Rows that could not be read, the first 4:',
        '  line 4: not CSV: expected 3 cells, got "2: 2, 9"',
        '  line 5: not a rating: expected a whole number from 0 to 10, got "nine"',
        '  line 7: not a rating: expected a whole number from 0 to 10, got "\\"9\\"x"',
        '  line 8: not a rating: expected a whole number from 0 to 10, got "12"',
        '',
      ].join('\n'),
    );
  });

  it('prints the weighted score beside the raw one, and leaves out rows without a weight', async () => {
    const text = 'rating,w\n10,3\n0,1\n9,\n8,0\n';
    const weighed = [file('weighed.csv', text), '--metric', 'nps', '--weight', 'w'];
    const { out, err } = await candor('score', ...weighed);
    expect(out).toMatch(
      /^score +95 % interval +n +weighted +95 % interval +effective n\nNPS 0 .* 2 +\+50 +−\d+ to \+100 +2\n/,
    );
    expect(out).toContain('2 left out (2 no weight)');
    expect(err).toContain('line 4: no weight: expected a number above 0 with at most 18 decimals, got nothing');
    await expect(candor('score', ...weighed, '--compare', ours)).rejects.toThrow(
      '--compare: expected it without --weight',
    );
  });

  it('prints a wider interval where some answered more than once', async () => {
    const four = Array.from({ length: 40 }, (_, i) =>
      answerOf(i, { rating: i < 20 ? 10 : 3, respondent: `r${i >> 2}` }),
    );
    const path = file('four.ndjson', ndjson([...four, answerOf(40, { rating: 10 }), answerOf(41, { rating: 10 })]));
    const { out } = await candor('score', path, '--respondent', 'respondent');
    const [head, row = ''] = out.split('\n');
    expect(head).toMatch(/95 % interval +n +respondents +95 % interval +effective n$/);
    expect(row).toMatch(/ 42 +12 +\S+ to \S+ +\d+$/);
    const { out: json } = await candor('score', path, '--respondent', 'respondent', '--conf', '0.9', '--json');
    const [{ byRespondent }] = JSON.parse(json) as [StatedScore];
    const groups = Array.from({ length: 10 }, (_, i) => Array.from({ length: 4 }, () => (i < 5 ? 10 : 3)));
    const expected = scoreByRespondent({ metric: 'nps', scale: SCALES.nps[0] }, [...groups, [10], [10]], { conf: 0.9 });
    const { effectiveN, headline } = expected;
    expect(byRespondent).toMatchObject({ respondents: 12, effectiveN, low: headline.low, high: headline.high });
    const statement = file('four.json', json);
    expect((await candor('verify', statement, path)).code).toBe(0);
  });

  it('counts no code that stands for no answer, also where it could be a rating', async () => {
    const { out } = await candor(
      'score',
      file('codes.csv', 'rating\n0\n10\nBlank\n'),
      '--metric',
      'nps',
      '--ignore',
      '0,Blank',
    );
    expect(out).toContain('3 rows: 1 counted, 2 left out (1 coded 0, 1 coded Blank)');
  });

  it('prints no line for a series of which nobody gave a rating', async () => {
    const some = [answerOf(1), answerOf(2, { survey: 'other', rating: null })];
    const { out } = await candor('score', file('some.ndjson', ndjson(some)));
    expect(out.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^shop-nps /),
      '',
      '2 rows: 1 counted, 1 left out (1 blank)',
      '',
    ]);
  });

  it('keeps the first of several rows of one id, or that of the highest revision', async () => {
    const text = 'id,rating,v\na,0,1\nb,9,1\na,10,2\n';
    const csvOf = file('twice.csv', text);
    const first = await candor('score', csvOf, '--metric', 'nps', '--id', 'id');
    expect(first.out).toContain('NPS 0');
    expect(first.out).toContain('3 rows: 2 counted, 1 left out (1 repeated)');
    const latest = await candor('score', csvOf, '--metric', 'nps', '--id', 'id', '--revision', 'v');
    expect(latest.out).toContain('NPS +100');
  });

  it('reads foreign NDJSON by its fields', async () => {
    const lines = ndjson([
      { user: { team: 'a' }, stars: 5, day: '2026-05-01' },
      { user: { team: 'b' }, stars: 1 },
    ]);
    const foreign = [file('stars.ndjson', lines), '--metric', 'csat', '--scale', '1-5', '--rating', 'stars'];
    const { out } = await candor('score', ...foreign, '--by', 'user.team,month', '--at', 'day');
    expect(out).toMatch(/a +2026-05 +CSAT 5\.00 of 1-5/);
    expect(out).toContain('1 left out (1 no time)');
  });

  it('prints the same statements whatever the order of the rows', async () => {
    const turned = file('turned.ndjson', ndjson([...answers].reverse()));
    const [one, other] = [
      await candor('score', ours, '--by', 'team,week', '--json'),
      await candor('score', turned, '--by', 'team,week', '--json'),
    ];
    const withoutHash = (text: string): string => text.replaceAll(/"sha256": "\w+"/g, '');
    expect(withoutHash(other.out)).toBe(withoutHash(one.out));
  });
});

describe('candor score says what to do about', () => {
  it.each([
    [
      'a column that is not there',
      [csv, '--metric', 'nps', '--rating', 'Rating'],
      'has no column "Rating": it has "Respondent", "Score", "Branch", "Given"',
    ],
    ['a CSV without a column of ratings', [csv, '--metric', 'nps'], 'name the column of the ratings with --rating'],
    [
      'a CSV that does not say what was asked',
      [csv, '--rating', 'Score'],
      'is a CSV, which does not say what was asked: give --metric',
    ],
    ['a file that is empty', [file('empty', '')], 'is empty: expected answers as NDJSON or CSV'],
    ['a file of nothing but space', [file('space', ' \n\n')], 'is empty'],
    ['a file that is not there', ['nowhere.ndjson'], 'there is no file at nowhere.ndjson'],
    ['a folder', ['.'], '. is a folder: name a file of answers'],
    ['a compressed file', [file('a.gz', Buffer.from([0x1f, 0x8b, 8, 0]))], 'it is compressed: gunzip it'],
    ['a spreadsheet', [file('a.xlsx', Buffer.from('PK\u0003\u0004'))], 'it is a ZIP or a spreadsheet: save it as CSV'],
    ['UTF-16', [file('a.txt', Buffer.from('\uFEFFid', 'utf16le'))], 'it is UTF-16: save it as UTF-8'],
    ['binary data', [file('a.bin', Buffer.from([1, 0, 2]))], 'it is binary'],
    ['one JSON array', [file('a.json', '[{"rating":9}]')], 'is one JSON array: expected one answer a line'],
    [
      'what is not JSON at all',
      [file('b.ndjson', '{"rating": 9\n{oops\n')],
      'line 2: not JSON: expected an answer as one JSON object, got "{oops"',
    ],
    [
      'a quote that does not end',
      [file('open.csv', 'rating\n9\n"8\n7\n'), '--metric', 'nps'],
      'open.csv, from line 3: Quote Not Closed',
    ],
    ['an unknown metric', [csv, '--metric', 'cas'], '--metric: expected one of nps, csat, ces, got "cas"'],
    [
      'a scale that the metric does not have',
      [csv, '--metric', 'csat', '--scale', '1-4'],
      'csat: expected one of --scale 1-5 --good high',
    ],
    [
      'a scale of which nobody knows the good end',
      [csv, '--metric', 'ces', '--scale', '1-5'],
      'ces: expected one of --scale 1-7 --good high, --scale 1-5 --good low',
    ],
    ['a scale without a metric', [ours, '--good', 'low'], '--scale and --good: expected --metric with them'],
    ['months of answers without a time', [csv, ...FOREIGN, '--by', 'month'], 'month: expected --at <column>'],
    ['months by months', [ours, '--by', 'week', '--compare', 'last-month'], 'expected no day, week or month in --by'],
    ['a condition that is none', [ours, '--where', 'team'], '--where: expected name=value, got "team"'],
    ['a trait that nobody has', [ours, '--by', 'tem'], 'no answer has "tem"'],
  ])('%s', async (_, parameters, sentence) => {
    await expect(candor('score', ...parameters)).rejects.toThrow(sentence);
  });
});
