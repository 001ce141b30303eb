import type { Look, Marks, Scale, ScaleOf, Survey, Texts } from '@candor/protocol';
import { STANDARD_LANGUAGES, standardTexts } from '@candor/protocol/standard';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Shown } from './show.js';
import { atRest, setLetters, stage, walk } from './walk.test-data.js';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const plain = {
  question: 'How likely are you to recommend our shop to a friend or a colleague?',
  low: 'Not at all likely',
  high: 'Extremely likely',
  reason: 'What was it about?',
  options: { price: 'The price', time: 'The time it took' },
  followUp: 'What is the one thing that we should do better?',
  contact: 'May we write to you about it?',
  next: 'Tell others what you think of our tea',
};
type Sayings = typeof plain;

/** The same to every band. */
function textsOf({ question, low, high, reason, options, followUp, contact, next }: Sayings): Texts {
  const all = <T,>(said: T): Record<string, T> =>
    Object.fromEntries(
      ['detractor', 'passive', 'promoter', 'dissatisfied', 'neutral', 'satisfied', 'hard', 'easy'].map((band) => [
        band,
        said,
      ]),
    );
  return {
    question,
    low,
    high,
    choice: { question: reason, options },
    followUp: all(followUp),
    contact: all(contact),
    next: all({ text: next, url: 'https://reviews.test/', code: 'TEA-10' }),
  };
}

/** Each saying as another one. */
function changed(change: (saying: string) => string): Sayings {
  return JSON.parse(JSON.stringify(plain), (_key, value: unknown) =>
    typeof value === 'string' ? change(value) : value,
  );
}

const surveyWith = (metric: 'nps' | 'csat' | 'ces', scale: Scale, marks: Marks): Survey =>
  // Every pair here is one of the protocol's.
  ({
    id: 'help',
    touchpoint: 'shop',
    texts: { en: { question: '?' } },
    moments: [],
    choice: { id: 'reason', options: ['price', 'time'], other: true },
    withdrawable: true,
    look: { marks },
    metric,
    scale,
  }) as Survey;

const good = 'high';
const SCALES: [string, Survey][] = [
  ['numbers 0 to 10', surveyWith('nps', { min: 0, max: 10, good }, 'numbers')],
  ['stars 0 to 10', surveyWith('nps', { min: 0, max: 10, good }, 'stars')],
  ['faces 0 to 10', surveyWith('nps', { min: 0, max: 10, good }, 'faces')],
  ['numbers 1 to 7', surveyWith('ces', { min: 1, max: 7, good }, 'numbers')],
  ['faces 1 to 7', surveyWith('ces', { min: 1, max: 7, good }, 'faces')],
  ['faces 1 to 5', surveyWith('csat', { min: 1, max: 5, good }, 'faces')],
  ['stars 1 to 5', surveyWith('csat', { min: 1, max: 5, good }, 'stars')],
  ['faces 1 to 3', surveyWith('csat', { min: 1, max: 3, good }, 'faces')],
  ['thumbs', surveyWith('csat', { min: 0, max: 1, good }, 'thumbs')],
];

/** Every language that has a file of words. */
const LANGUAGES = Object.keys(import.meta.glob(['./words/*.ts', '!**/*.test.ts', '!**/{index,words}.ts'])).map((file) =>
  file.slice('./words/'.length, -'.ts'.length),
);

let shown: Shown;
beforeEach(() => page.viewport(320, 256));
afterEach(async () => {
  shown.close();
  await setLetters(16);
});

/** Lines of text may touch each other by the room that a font leaves over its letters, in px. */
const TOUCH = 4;
/** How much of a control has to be seen as soon as it has the focus, in px: a line of text. */
const GLIMPSE = 16;

interface Line {
  of: string;
  box: DOMRect;
  /** What it has to stay in. */
  room: DOMRect;
}

/** What of a step cannot be seen or reached, in one line each. */
function lossesIn(root: ShadowRoot): string[] {
  const card = root.querySelector('.card');
  if (!card) throw new Error('there is no card');
  const lost: string[] = [];
  const box = card.getBoundingClientRect();
  if (!isIn(box, new DOMRect(0, 0, innerWidth, innerHeight))) lost.push(`the card is at ${corners(box)}`);
  if (card.scrollWidth > card.clientWidth) lost.push(`the card scrolls sideways: ${card.scrollWidth} px`);
  if (card.scrollHeight > card.clientHeight && getComputedStyle(card).overflowY !== 'auto')
    lost.push('the card does not scroll');
  if (root.activeElement && glimpseOf(root.activeElement, card) < GLIMPSE)
    lost.push('the focus came to where it cannot be seen');
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  card.scrollTop = 0;
  return [...lost, ...lostLines(card), ...lostControls(root, card)];
}

function lostLines(card: Element): string[] {
  const lines = linesIn(card);
  const cross = card.querySelector('.close')?.getBoundingClientRect();
  const lost: string[] = [];
  for (const [index, { of, box, room }] of lines.entries()) {
    if (!isIn(box, room)) lost.push(`"${of}" runs out of its room: ${corners(box)} in ${corners(room)}`);
    if (cross && overlap(box, cross)) lost.push(`"${of}" lies under the cross`);
    for (const other of lines.slice(index + 1))
      if (other.of !== of && overlap(box, other.box)) lost.push(`"${of}" lies over "${other.of}"`);
  }
  return lost;
}

/** Every line of text that is to be seen. */
function linesIn(card: Element): Line[] {
  const { left, top } = card.getBoundingClientRect();
  const content = new DOMRect(left, top, card.clientWidth + 2, card.scrollHeight + 2);
  const lines: Line[] = [];
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const around = text.parentElement;
    if (!text.textContent?.trim() || !around?.checkVisibility() || around.matches('.unseen')) continue;
    const room = around.closest('label, button, code')?.getBoundingClientRect() ?? content;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) lines.push({ of: text.textContent, box, room });
  }
  return lines;
}

/** Each is seen when the focus comes to it, can be scrolled to, and lies under nothing. */
function lostControls(root: ShadowRoot, card: Element): string[] {
  const lost: string[] = [];
  for (const control of card.querySelectorAll<HTMLElement>('button, input, textarea, a')) {
    if (!control.checkVisibility()) continue;
    const name = `<${control.localName}> ${control.getAttribute('aria-label') ?? control.textContent}`;
    control.focus();
    if (glimpseOf(control, card) < GLIMPSE) lost.push(`${name} has the focus out of sight`);
    control.scrollIntoView({ block: 'nearest' });
    const box = control.getBoundingClientRect();
    const fits = box.height <= card.clientHeight;
    if (fits && !isIn(box, card.getBoundingClientRect())) lost.push(`${name} is cut off at ${corners(box)}`);
    if (fits && box.height < 24) lost.push(`${name} is ${box.height} px high`);
    if (box.width < 24) lost.push(`${name} is ${box.width} px wide`);
    const middle = Math.min(box.bottom, innerHeight) / 2 + Math.max(box.top, 0) / 2;
    const there = root.elementFromPoint(box.left + box.width / 2, middle);
    if (!control.contains(there)) lost.push(`${name} lies under <${there?.localName ?? 'nothing'}>`);
  }
  return lost;
}

function glimpseOf(control: Element, card: Element): number {
  const [{ top, bottom }, seen] = [control.getBoundingClientRect(), card.getBoundingClientRect()];
  return Math.min(bottom, seen.bottom) - Math.max(top, seen.top);
}

function isIn(box: DOMRect, room: DOMRect): boolean {
  return (
    box.left >= room.left - 1 && box.right <= room.right + 1 && box.top >= room.top - 1 && box.bottom <= room.bottom + 1
  );
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > TOUCH && high > TOUCH;
}

const corners = ({ left, top, right, bottom }: DOMRect): string => [left, top, right, bottom].map(Math.round).join();

/** What is lost in any step, from the first to the thanks. */
async function losses(
  survey: Survey,
  said: Sayings,
  language = 'en',
  before?: (root: ShadowRoot) => void,
): Promise<string[]> {
  const { root, shown: now } = await stage(survey, textsOf(said), { language });
  shown = now;
  before?.(root);
  await atRest(root);
  const all: string[] = [];
  await walk(root, (step) => void all.push(...lossesIn(root).map((loss) => `${step}: ${loss}`)));
  return all;
}

/** What WCAG 1.4.12 lets a reader change. */
function spaced(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p, h2 { margin-bottom: 2em !important }`);
  root.adoptedStyleSheets.push(sheet);
}

describe('from right to left', () => {
  const numbers = surveyWith('nps', { min: 0, max: 10, good }, 'numbers');
  const boxes = (root: ShadowRoot, selector: string): DOMRect[] =>
    [...root.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());

  it.each([
    ['ar', -1],
    ['en', 1],
  ])(
    'the lowest rating and what it means are where a line begins, and the cross where it ends: %s',
    async (language, way) => {
      await page.viewport(900, 600);
      const { root, shown: now } = await stage(numbers, textsOf(plain), { language });
      shown = now;
      await atRest(root);
      const [card, cross] = boxes(root, '.card, .close');
      const [low, high] = boxes(root, '.ends span');
      const marks = boxes(root, '.points label');
      const [none, ten] = [marks[0], marks[10]];
      if (!card || !cross || !low || !high || !none || !ten) throw new Error('something is not there');
      const after = (one: DOMRect, other: DOMRect): boolean => (one.left - other.left) * way > 0;
      expect(marks.every((mark, place) => place === 0 || after(mark, marks[place - 1] ?? mark))).toBe(true);
      expect(after(high, low)).toBe(true);
      const edges: ['left', 'right'] = ['left', 'right'];
      const [begin, end] = way === 1 ? edges : [edges[1], edges[0]];
      expect([low[begin], high[end]].map(Math.round)).toEqual([none[begin], ten[end]].map(Math.round));
      expect(low.top).toBeGreaterThanOrEqual(none.bottom);
      expect(Math.abs(cross[end] - card[end])).toBeLessThan(20);
      // The corner at the end of a line, too.
      expect(Math.abs(card[end] - (way === 1 ? innerWidth : 0))).toBeLessThan(40);
    },
  );
});

describe('from right to left, codes', () => {
  it.each(['033S-W2D2-PF2DB', '0390-JH71-4GF7W', '0390-7711'])('stand as they are typed: %s', async (code) => {
    await page.viewport(390, 800);
    const { root, shown: now } = await stage(surveyWith('csat', { min: 0, max: 1, good }, 'thumbs'), textsOf(plain), {
      language: 'ar',
      codeOf: () => code,
    });
    shown = now;
    await walk(root, () => {});
    const text = [...root.querySelectorAll('code')].at(-1)?.firstChild;
    if (!text) throw new Error('there is no code');
    const range = document.createRange();
    const lefts = [...code].map((_letter, at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    });
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
  });
});

/** Words of the scale that stand on two lines. */
function brokenWords(root: ShadowRoot): string[] {
  const broken: string[] = [];
  const range = document.createRange();
  for (const said of root.querySelectorAll('.label, .ends span')) {
    const [text] = said.childNodes;
    for (const { 0: word, index } of text?.textContent?.matchAll(/\p{L}+/gu) ?? []) {
      if (!text) continue;
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}

describe.each([
  ['faces', 5],
  ['faces', 3],
  ['stars', 5],
] as const)('under %s of %i, no word is broken', (marks, max) => {
  it.each(
    // Chinese, Japanese and Thai break lines within what looks like a word.
    STANDARD_LANGUAGES.filter((language) => !/^(zh|ja|th)/.test(language)).map((language) => [language]),
  )('in %s', async (language) => {
    const scale: Scale = { min: 1, max, good };
    const texts = standardTexts('csat', scale as ScaleOf<'csat'>, language, 'Tihna');
    const { root, shown: now } = await stage(surveyWith('csat', scale, marks), texts, { language });
    shown = now;
    for (const width of [320, 360, 900]) {
      await page.viewport(width, 800);
      expect([width, brokenWords(root)]).toEqual([width, []]);
    }
  });
});

describe.each(['corner', 'center', 'inline'] as const)('eleven ratings stand evenly: %s', (place) => {
  it.each([320, 344, 360, 390, 900])('on %i px', async (width) => {
    await page.viewport(width, 800);
    const numbers = surveyWith('nps', { min: 0, max: 10, good }, 'numbers');
    const look: Look = { marks: 'numbers', ...(place !== 'inline' && { place }) };
    const into = place === 'inline' ? document.body.appendChild(document.createElement('div')) : undefined;
    const { root, shown: now } = await stage({ ...numbers, look }, textsOf(plain), into && { into });
    shown = now;
    await atRest(root);
    const tops = [...root.querySelectorAll('.points label')].map((each) => each.getBoundingClientRect().top);
    const rows = [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
    expect([[11], [6, 5]]).toContainEqual(rows);
    into?.remove();
  });
});

it.each([
  [1024, 480],
  [667, 375],
  [500, 800],
])('a card that the page has moved off the edge is still all on a screen of %i by %i px', async (width, height) => {
  await page.viewport(width, height);
  document.documentElement.style.setProperty('--candor-offset', '5em');
  const long = changed((saying) => `${saying} ${saying} ${saying}`);
  expect(await losses(surveyWith('nps', { min: 0, max: 10, good }, 'numbers'), long)).toEqual([]);
  document.documentElement.removeAttribute('style');
});

it('picking an option moves none of them, however its label just fits', async () => {
  const { root, shown: now } = await stage(
    surveyWith('csat', { min: 1, max: 3, good }, 'faces'),
    textsOf(changed((saying) => `${saying}, ${saying}`)),
  );
  shown = now;
  root.querySelector<HTMLElement>('.points input')?.click();
  root.querySelector<HTMLElement>('.primary')?.click();
  const [option] = root.querySelectorAll<HTMLElement>('.reasons label');
  const input = option?.querySelector('input');
  if (!option || !input) throw new Error('there is no option');
  const moved: number[] = [];
  for (let width = 200; width < 320; width += 2) {
    await page.viewport(width, 800);
    input.checked = false;
    const before = option.offsetHeight;
    input.checked = true;
    if (option.offsetHeight !== before) moved.push(width);
  }
  expect(moved).toEqual([]);
});

it('each step begins with its question, however far the last one was scrolled', async () => {
  const { root, shown: now } = await stage(surveyWith('nps', { min: 0, max: 10, good }, 'numbers'), textsOf(plain));
  shown = now;
  await atRest(root);
  const tops: number[] = [];
  await walk(root, (step) => {
    const card = root.querySelector('.card');
    if (step.endsWith('answered')) card?.scrollTo(0, card.scrollHeight);
    else tops.push(card?.scrollTop ?? Infinity);
  });
  expect(tops).toEqual([0, 0, 0, 0, 0]);
});

it('a button that has no room beside another comes under it, in one piece', async () => {
  await setLetters(32);
  const { root, shown: now } = await stage(surveyWith('nps', { min: 0, max: 10, good }, 'numbers'), textsOf(plain), {
    language: 'hu',
  });
  shown = now;
  await atRest(root);
  const pieces: string[] = [];
  await walk(root, () => {
    const actions = root.querySelector('.actions');
    for (const { of } of actions?.checkVisibility() ? linesIn(actions) : []) pieces.push(of);
  });
  const [next, back, skip, send] = ['Tovább', 'Vissza', 'Kihagyás', 'Küldés'];
  expect(pieces).toEqual([next, back, skip, back, next, back, skip, back, next, back, skip, back, send]);
});

describe('in our own words,', () => {
  it.each(LANGUAGES.map((language) => [language]))(
    'everything can be seen and reached in letters twice as large: %s',
    async (language) => {
      await setLetters(32);
      expect(await losses(surveyWith('csat', { min: 1, max: 5, good }, 'faces'), plain, language)).toEqual([]);
    },
  );
});

describe.each(SCALES)('magnified to 400 % (320 by 256 px), everything of %s can be seen and reached', (_is, survey) => {
  it('in every step', async () => {
    expect(await losses(survey, plain)).toEqual([]);
  });

  it('with the spacing of WCAG 1.4.12', async () => {
    expect(await losses(survey, plain, 'en', spaced)).toEqual([]);
  });

  it('with texts of twice the length', async () => {
    expect(
      await losses(
        survey,
        changed((saying) => `${saying} ${saying}`),
      ),
    ).toEqual([]);
  });

  it('with words that are wider than the screen', async () => {
    expect(
      await losses(
        survey,
        changed(() => LONG),
      ),
    ).toEqual([]);
  });

  it('in letters twice as large', async () => {
    await setLetters(32);
    expect(await losses(survey, plain)).toEqual([]);
  });

  it('from right to left', async () => {
    expect(await losses(survey, plain, 'ar')).toEqual([]);
  });
});
