import { describe, expect, it, vi } from 'vitest';
import translations from '../../../TRANSLATIONS.md?raw';
import { en } from './en.js';
import { wordsOf, type Words } from './index.js';

const files = import.meta.glob<Record<string, Words>>(['./*.ts', '!./index.ts', '!./words.ts', '!./*.test.ts'], {
  eager: true,
});
const LANGUAGES = Object.entries(files).flatMap(([path, module]) =>
  Object.values(module).map((words): [string, Words] => [path.slice('./'.length, -'.ts'.length), words]),
);

/** Every string of a language, with the name it goes by. */
function stringsOf(words: Words): [name: string, text: string][] {
  return Object.entries(words as unknown as Record<string, string | string[]>).flatMap(([name, text]) =>
    [text].flat().map((one): [string, string] => [name, one]),
  );
}

/** How wide a text is, roughly, in Latin letters: marks have no width, a Chinese character has two. */
function widthOf(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].reduce(
    (width, character) =>
      width + (/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/u.test(character) ? 2 : 1),
    0,
  );
}

/** A table of pairs, such as `a b, c d`. */
function pairs(table: string): Record<string, string> {
  return Object.fromEntries(table.split(',').map((pair) => pair.trim().split(' ')));
}

describe('the words of a language', () => {
  it.each([
    ['ro', 'ro'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['pt', 'pt'],
    ['pt-PT', 'pt'],
    ['pt_BR', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh_MO', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['mo', 'ro'],
    ['sr-Cyrl-RS', 'sr'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr-ME', 'sr-Latn'],
    ['sh', 'sr-Latn'],
    ['en-GB', 'en'],
  ])('for %j are those of %s', async (asked, found) => {
    expect(await wordsOf(asked)).toBe(Object.fromEntries(LANGUAGES)[found]);
  });

  it('are found under its own tag, for every file that there is', async () => {
    const found = await Promise.all(LANGUAGES.map(([tag]) => wordsOf(tag)));
    expect(found).toEqual(LANGUAGES.map(([, words]) => words));
    expect(LANGUAGES.length).toBeGreaterThanOrEqual(32);
  });

  it.each(['', 'xx', '--', 'constructor', 'cy'])('for %j are English, and say so', async (asked) => {
    expect(await wordsOf(asked)).toMatchObject({ close: en.close, lang: 'en' });
  });

  it('are English where they cannot be fetched', async () => {
    vi.resetModules();
    vi.doMock('./ro.js', () => {
      throw new Error('offline');
    });
    const anew = await import('./index.js');
    expect(await anew.wordsOf('ro')).toMatchObject({ close: en.close, lang: 'en' });
    expect((await anew.wordsOf('ru')).close).not.toBe(en.close);
    vi.doUnmock('./ro.js');
  });

  it('are each in the table of translations, which names no other', () => {
    const rows = [...translations.matchAll(/^\| [^|]+\| ([a-z]{2}(?:-\w+)?) +\|/gm)].map(([, tag]) => tag);
    expect(new Set(rows)).toEqual(new Set(LANGUAGES.map(([tag]) => tag)));
    expect(rows).toHaveLength(LANGUAGES.length);
  });
});

/** Names of one word that a button or a thumb bears; nothing on them may break the row. */
const SHORT = ['next', 'send', 'skip', 'back', 'notNow', 'feedback', 'copy', 'copied', 'other', 'no', 'yes'];
const LONGEST: Record<string, number> = { comment: 42, thanks: 28, of: 24, choose: 48, address: 32, faces: 16 };

/** Words that are the same in English: loan words, and a no that is one. */
const ALIKE = ['da.feedback', 'de.feedback', 'nl.feedback', 'ro.feedback', 'da.send', 'nb.send', 'es.no', 'it.no'];

/** What a language is written in. Latin stands beside another script only in an e-mail and in the places for numbers. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /(?![یکپچژگ])\p{Script=Arabic}/u,
  bg: /[абвгдежзийклмнопрстуфхцчшщъьюя]/iu,
  el: /\p{Script=Greek}/u,
  fa: /(?![يكةى])\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}ー]/u,
  ko: /\p{Script=Hang}/u,
  ro: /[a-zăâîșț]/iu,
  ru: /[а-яё]/iu,
  sr: /[абвгдђежзијклљмнњопрстћуфхцчџш]/iu,
  th: /\p{Script=Thai}/u,
  uk: /[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя]/iu,
  'zh-Hans': /(?![們這發關閉請選擇適複碼續聯網設備謝饋儲將無裝電郵])\p{Script=Han}/u,
  'zh-Hant': /(?![们这发关闭请选择适复码续联网设备谢馈储将无装电邮])\p{Script=Han}/u,
};

/** Good, as it is said of a face: the one thing that tells a scale from the same scale upside down. */
const GOOD = pairs(`
  ar جيد, bg Добре, cs Dobře, da Godt, de Gut, el Καλά, en Good, es Bien, et Hea, fa خوب, fi Hyvä, fr Bien,
  he טוב, hi अच्छा, hr Dobro, hu Jó, id Baik, it Bene, ja 良い, ko 좋음, lt Gerai, lv Labi, nb Bra, nl Goed,
  pl Dobrze, pt Bom, pt-BR Bom, zh-Hans 好, zh-Hant 好, sr-Latn Dobro, ro Bine, ru Хорошо, sk Dobre, sl Dobro,
  sr Добро, sv Bra, th ดี, tr İyi, uk Добре, vi Tốt
`);

describe.each(LANGUAGES)('the words in %s', (tag, words) => {
  const strings = stringsOf(words);

  it('are all there, and none is empty', () => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    expect(strings.filter(([, text]) => text === '' || text !== text.trim() || text !== text.normalize())).toEqual([]);
  });

  it('name the rating and the maximum once, and no other number, so that they need no plural', () => {
    expect(words.of.match(/\{\w+\}/g)?.toSorted()).toEqual(['{max}', '{rating}']);
    expect(strings.filter(([name, text]) => /\d/.test(text) || (name !== 'of' && /[{}]/.test(text)))).toEqual([]);
  });

  it('have five faces on one scale: the outer ones are the inner ones with the same word more', () => {
    const [worst = '', bad = '', middle = '', good = '', best = ''] = words.faces.map((face) =>
      face.toLocaleLowerCase(tag),
    );
    expect(new Set([worst, bad, middle, good, best]).size).toBe(5);
    expect(words.faces[3]).toBe(GOOD[tag]);
    expect([worst.includes(bad), best.includes(good)]).toEqual([true, true]);
    expect(best.replace(good, '')).toBe(worst.replace(bad, ''));
  });

  it('fit where they are shown', () => {
    const long = strings.filter(([name, text]) => widthOf(text) > (SHORT.includes(name) ? 16 : (LONGEST[name] ?? 80)));
    expect(long).toEqual([]);
    expect(widthOf(words.back) + Math.max(widthOf(words.send), widthOf(words.skip))).toBeLessThanOrEqual(20);
    expect(words.faces.flatMap((face) => face.split(' ')).filter((word) => widthOf(word) > 12)).toEqual([]);
  });

  it('are written in the letters of the language', () => {
    const ours = SCRIPTS[tag] ?? /\p{Script=Latin}/u;
    const foreign = strings.flatMap(([name, text]) => {
      const letters = text.replace(/\{\w+\}|\be-?mail\b/g, '').match(/\p{L}/gu) ?? [];
      return letters.filter((letter) => !ours.test(letter)).map((letter) => `${name}: ${letter}`);
    });
    expect(foreign).toEqual([]);
  });

  it('are set as the language sets them', () => {
    expect(words.code).toMatch(tag === 'fr' ? /\u00A0:$/ : /[:：]$/);
    expect(strings.filter(([name, text]) => /[!！]/.test(text) && name !== 'thanks')).toEqual([]);
    expect(strings.filter(([, text]) => /['"]|\.\.\.|!!/.test(text))).toEqual([]);
  });
});

it.each(LANGUAGES.filter(([tag]) => tag !== 'en'))('nothing is left in English in %s', (tag, words) => {
  const english = new Set(stringsOf(en).map(([, text]) => text));
  expect(stringsOf(words).filter(([name, text]) => english.has(text) && !ALIKE.includes(`${tag}.${name}`))).toEqual([]);
});

it('Serbian is the same in both of its scripts', () => {
  const latin = pairs(`
    а a, б b, в v, г g, д d, ђ đ, е e, ж ž, з z, и i, ј j, к k, л l, љ lj, м m, н n, њ nj, о o, п p, р r, с s,
    т t, ћ ć, у u, ф f, х h, ц c, ч č, џ dž, ш š
  `);
  const written = (words: Words | undefined): string => JSON.stringify(words).toLowerCase();
  const { sr, 'sr-Latn': inLatin } = Object.fromEntries(LANGUAGES);
  expect(written(sr).replace(/\p{Script=Cyrillic}/gu, (letter) => latin[letter] ?? '?')).toBe(written(inLatin));
});
