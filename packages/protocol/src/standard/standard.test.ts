/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { BANDS, SCALES, type Metric, type Scale, type Texts } from '../index.js';
import { surveyFileSchema } from '../schema/index.js';
import { STANDARD_LANGUAGES, standardTexts } from './index.js';
import { LANGUAGES } from './languages.js';
import type { Standard } from './standard.js';

const COMPANY = 'Ana’s Teas';
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Every string of a language, with the name it goes by: `nps.followUp.promoter`. */
function stringsOf(texts: object, prefix = ''): [name: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? stringsOf(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, String(value)]],
  );
}

/** The same for a metric and a scale that are only known as it runs. */
const textsOn = (metric: Metric, scale: Scale, language: string): Texts =>
  (standardTexts as (...all: unknown[]) => Texts)(metric, scale, language, COMPANY);

/**
 * By what a question asks how much, and not whether; and by what the low end of each scale is known, in the order NPS,
 * CSAT, agreement, ease. A published translation was once found upside down, and no other test would see it.
 */
const ENDS: [language: string, how: string, not: string, unhappy: string, disagree: string, hard: string][] = [
  ['ar', 'ما مدى', 'غير', 'مستاؤون', 'لا', 'صعبة'],
  ['bg', 'Колко', 'не е', 'недоволни', 'несъгласие', 'трудно'],
  ['cs', 'Jak', 'nepravděpodobné', 'nespokojeni', 'nesouhlasím', 'obtížné'],
  ['da', 'Hvor', 'ikke', 'utilfreds', 'uenig', 'svært'],
  ['de', 'Wie', 'nicht', 'unzufrieden', 'nicht', 'schwer'],
  ['el', 'Πόσο', 'Καθόλου', 'δυσαρεστημένοι', 'Διαφωνώ', 'δύσκολο'],
  ['en', 'How', 'Not', 'dissatisfied', 'disagree', 'difficult'],
  ['es', 'Qué probabilidad', 'Nada', 'insatisfecho', 'desacuerdo', 'difícil'],
  ['et', 'Kui', 'mitte', 'rahulolematu', 'Ei', 'keeruline'],
  ['fa', 'چقدر', 'نیست', 'ناراضی', 'مخالفم', 'دشوار'],
  ['fi', 'Kuinka', 'En lainkaan', 'tyytymätön', 'eri', 'vaikeaa'],
  ['fr', 'Quelle', 'Pas', 'insatisfait', 'Pas', 'difficile'],
  ['he', 'מה הסבירות', 'לא', 'לא', 'חוסר', 'קשה'],
  ['hi', 'कितनी', 'नहीं', 'असंतुष्ट', 'असहमत', 'मुश्किल'],
  ['hr', 'Kolika', 'Nimalo', 'nezadovoljni', 'ne slažem', 'teško'],
  ['hu', 'Mennyire', 'nem', 'elégedetlen', 'nem', 'nehéz'],
  ['id', 'Seberapa', 'tidak', 'tidak', 'tidak', 'sulit'],
  ['it', 'Quanto', 'Per niente', 'insoddisfatto', 'disaccordo', 'difficile'],
  ['ja', 'どのくらい', 'ない', '不満', '思わない', '難しい'],
  ['ko', '어느 정도', '없음', '불만족', '않음', '어려움'],
  ['lt', 'Kiek', 'netikėtina', 'nepatenkinti', 'nesutinku', 'sunku'],
  ['lv', 'Cik', 'Nemaz', 'neapmierināti', 'nepiekrītu', 'grūti'],
  ['nb', 'Hvor', 'Ikke', 'misfornøyd', 'uenig', 'vanskelig'],
  ['nl', 'Hoe', 'niet', 'ontevreden', 'oneens', 'moeilijk'],
  ['pl', 'Jak', 'nieprawdopodobne', 'niezadowoleni', 'nie zgadzam', 'trudno'],
  ['pt', 'Qual', 'Nada', 'insatisfeito', 'Discordo', 'difícil'],
  ['pt-BR', 'Qual', 'Nada', 'insatisfeito', 'Discordo', 'difícil'],
  ['ro', 'Cât', 'Deloc', 'nemulțumiți', 'Dezacord', 'greu'],
  ['ru', 'Насколько', 'Совсем не', 'недовольны', 'не согласны', 'трудно'],
  ['sk', 'Nakoľko', 'nepravdepodobné', 'nespokojní', 'nesúhlasím', 'ťažké'],
  ['sl', 'Kako', 'ni ', 'nezadovoljni', 'ne ', 'težko'],
  ['sr', 'Колико', 'Нимало', 'незадовољни', 'не слажем', 'тешко'],
  ['sr-Latn', 'Koliko', 'Nimalo', 'nezadovoljni', 'ne slažem', 'teško'],
  ['sv', 'Hur', 'Inte', 'missnöjd', 'inte', 'svårt'],
  ['th', 'เพียงใด', 'ไม่', 'ไม่', 'ไม่', 'ยาก'],
  ['tr', 'nedir', 'değil', 'değil', 'katılmıyorum', 'zor'],
  ['uk', 'Наскільки', 'не ймовірно', 'незадоволені', 'не згодні', 'важко'],
  ['vi', 'bao nhiêu', 'không', 'không', 'không', 'Rất khó'],
  ['zh-Hans', '多大', '不可能', '不满意', '不同意', '困难'],
  ['zh-Hant', '多大', '不可能', '不滿意', '不同意', '困難'],
];

/** The letters of a script, by its ISO 15924 name. */
const LETTERS: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー]/u,
  Kore: /\p{Script=Hang}/u,
  Latn: /\p{Script=Latin}/u,
  Thai: /\p{Script=Thai}/u,
};

describe('the standard questions', () => {
  it('are there in every language that has a file, and in every one of the table of translations', () => {
    const files = readdirSync(new URL('./', import.meta.url)).flatMap(
      (file) => /^([a-z]{2}(-\w+)?)\.ts$/.exec(file)?.[1] ?? [],
    );
    const rows = [...read('../../../widget/TRANSLATIONS.md').matchAll(/^\| [^|]+\| ([a-z]{2}(?:-\w+)?) +\|/gm)];
    const languages = new Set(STANDARD_LANGUAGES);
    expect(languages).toEqual(new Set(files));
    expect(languages).toEqual(new Set(rows.map(([, tag]) => tag)));
    expect(languages).toEqual(new Set(ENDS.map(([tag]) => tag)));
  });

  it.each([
    ['de-AT', 'de'],
    ['pt_BR', 'pt-BR'],
    ['zh-TW', 'zh-Hant'],
    ['zh-SG', 'zh-Hans'],
    ['no', 'nb'],
    ['iw', 'he'],
    ['EN-us', 'en'],
  ])('for %s are those in %s', (asked, found) => {
    expect(textsOn('csat', SCALES.csat[0], asked).low).toBe(LANGUAGES[found]?.csat.low);
  });

  it.each(['', 'xx', 'tlh-AQ', 'constructor'])(
    'are in no other language, such as %j, and say in which they are',
    (asked) => {
      const ask = (): unknown => standardTexts('nps', SCALES.nps[0], asked, COMPANY);
      expect(ask).toThrow(RangeError);
      expect(ask).toThrow(`no standard texts in "${asked}": expected one of ar, bg, cs`);
    },
  );

  it('ask for agreement from 1 to 7, for ease from 1 to 5, and change their ends where 1 is the easiest', () => {
    const [agreement, effort, ease] = SCALES.ces.map((scale) => textsOn('ces', scale, 'en'));
    expect(agreement?.question).toBe('Ana’s Teas made it easy for me to handle my issue.');
    expect([agreement?.low, agreement?.high]).toEqual(['Strongly disagree', 'Strongly agree']);
    expect([ease?.low, ease?.high]).toEqual(['Very difficult', 'Very easy']);
    expect([effort?.low, effort?.high]).toEqual(['Very easy', 'Very difficult']);
    expect(effort?.question).toBe(ease?.question);
  });

  it('have none for a CSAT of two points', () => {
    expect(() => standardTexts('csat', SCALES.csat[2], 'en', COMPANY)).toThrow(RangeError);
    expect(textsOn('csat', SCALES.csat[1], 'en')).toEqual(textsOn('csat', SCALES.csat[0], 'en'));
  });

  it('take a name as it is', () => {
    expect(standardTexts('csat', SCALES.csat[0], 'en', '$& {company}').question).toBe(
      'How satisfied are you with $& {company}?',
    );
  });

  it('are as the README says', () => {
    const [, code = ''] = /^## The standard questions\n[^]*?```ts\n([^]*?)```/m.exec(read('../../README.md')) ?? [];
    const said: [actual: unknown, expected: unknown][] = [];
    const program = code
      .replace(/^import .+$/gm, '')
      .replace(/^(.+); \/\/ → (.+)$/gm, (_, actual: string, expected: string) => `say(${actual}, ${expected});`);
    const scope = { SCALES, STANDARD_LANGUAGES, standardTexts, say: (...one: [unknown, unknown]) => said.push(one) };
    compileFunction(program, Object.keys(scope))(...Object.values(scope));
    expect(said).toHaveLength(5);
    expect(said.map(([actual]) => actual)).toEqual(said.map(([, expected]) => expected));
  });

  it('are as their own example says', () => {
    const examples = [...read('./index.ts').matchAll(/@example (.+) \/\/ → (.+)$/gm)];
    const run = (code = ''): unknown => compileFunction(`return ${code}`, ['standardTexts'])(standardTexts);
    expect(examples.map(([, actual]) => run(actual))).toEqual(examples.map(([, , expected]) => run(expected)));
    expect(examples).toHaveLength(2);
  });
});

describe.each(Object.entries(LANGUAGES))('the standard questions in %s', (tag, standard: Standard) => {
  const strings = stringsOf(standard);

  it('are all there, with both ends and a follow-up for every band', () => {
    expect(strings.map(([name]) => name)).toEqual(stringsOf(LANGUAGES['en'] ?? {}).map(([name]) => name));
    for (const metric of ['nps', 'csat', 'ces'] as const) {
      expect(Object.keys(standard[metric].followUp)).toEqual([...BANDS[metric]]);
    }
    expect(strings.filter(([, text]) => text === '' || text !== text.trim() || text !== text.normalize())).toEqual([]);
  });

  it('name the company once where it belongs, and nowhere else', () => {
    const named = strings.filter(([, text]) => /[{}]/.test(text));
    expect(named.map(([name]) => name)).toEqual(['nps.question', 'csat.question', 'ces.question']);
    expect(named.map(([, text]) => text.match(/\{.*?\}/g))).toEqual([['{company}'], ['{company}'], ['{company}']]);
  });

  it('need no plural, since they hold no number', () => {
    expect(strings.filter(([, text]) => /\p{N}/u.test(text))).toEqual([]);
  });

  it('ask how likely, with the low end first on every scale', () => {
    const { nps, csat, ces, cesEase } = standard;
    const [, how = '', ...lows] = ENDS.find(([language]) => language === tag) ?? [];
    expect(nps.question).toContain(how);
    const scales = [nps, csat, ces, cesEase];
    const low = scales.map((scale, index) => [
      scale.low.includes(lows[index] ?? '?'),
      scale.high.includes(lows[index] ?? '?'),
    ]);
    expect(low).toEqual(scales.map(() => [true, false]));
  });

  it('fit where they are shown', () => {
    const most = (name: string): number => (name.endsWith('question') ? 95 : /\.(low|high)$/.test(name) ? 32 : 50);
    expect(strings.filter(([name, text]) => text.length > most(name))).toEqual([]);
  });

  it('are written in one script', () => {
    const { script = '' } = new Intl.Locale(tag).maximize();
    const letters = strings.flatMap(([, text]) => text.replace('{company}', '').match(/\p{L}/gu) ?? []);
    expect(letters.filter((letter) => !LETTERS[script]?.test(letter))).toEqual([]);
  });

  it('are set as the language sets them', () => {
    const questions = strings.filter(([name]) => /question|followUp/.test(name) && name !== 'ces.question');
    const end = { ar: '؟', el: ';', fa: '؟', ja: '？', th: '', 'zh-Hans': '？', 'zh-Hant': '？' }[tag] ?? '?';
    expect(questions.filter(([, text]) => !text.endsWith(end) || (tag === 'es') !== text.startsWith('¿'))).toEqual([]);
    expect(questions.filter(([, text]) => text.match(/[?？؟;]/g)?.length !== (end ? 1 : undefined))).toEqual([]);
    expect(standard.ces.question).toMatch(tag === 'th' ? /ย$/u : /[.。।]$/u);
    expect(strings.filter(([, text]) => /['"!！]|\.\.\./.test(text))).toEqual([]);
  });

  it('make a survey file that is valid', () => {
    const asked: [Metric, Scale][] = [
      ['nps', SCALES.nps[0]],
      ['csat', SCALES.csat[0]],
      ['csat', SCALES.csat[1]],
      ...SCALES.ces.map((scale): [Metric, Scale] => ['ces', scale]),
    ];
    const surveys = asked.map(([metric, scale], index) => {
      const texts = { [tag]: textsOn(metric, scale, tag) };
      return { id: `${metric}-${index}`, touchpoint: 'shop', metric, scale, texts, moments: [] };
    });
    expect(surveyFileSchema.safeParse({ version: 1, language: tag, surveys }).error?.issues ?? []).toEqual([]);
  });
});

it.each(STANDARD_LANGUAGES.filter((tag) => tag !== 'en'))('nothing is left in English in %s', (tag) => {
  const english = new Set(stringsOf(LANGUAGES['en'] ?? {}).map(([, text]) => text));
  expect(stringsOf(LANGUAGES[tag] ?? {}).filter(([, text]) => english.has(text))).toEqual([]);
});
