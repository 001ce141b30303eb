import type { Survey, Texts } from '@candor/protocol';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showButton, type ShownButton } from './Button.js';
import { contrastOf, rgbOf } from './contrast.js';
import type { Shown } from './show.js';
import { prefer, setLetters, stage, walk } from './walk.test-data.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

let shown: Shown | undefined;
let button: ShownButton | undefined;
let pressed = 0;
afterEach(async () => {
  shown?.close();
  button?.remove();
  [shown, button, pressed] = [undefined, undefined, 0];
  document.body.innerHTML = '';
  await setLetters(16);
  await prefer({});
});

function put(language = 'en', label = 'Feedback', accent?: string): HTMLButtonElement {
  const look = accent === undefined ? undefined : { accent };
  button = showButton({ language, look, label, lang: undefined, press: async () => void pressed++ });
  const found = document.querySelector('candor-button')?.shadowRoot?.querySelector('button');
  if (!found) throw new Error('there is no button');
  return found;
}

describe('the button that opens a prompt', () => {
  it('is right by the rules of axe, and says what it is', async () => {
    const found = put('ru', 'Отзыв');
    const { violations } = await axe.run(document.querySelector('candor-button') ?? document, { runOnly: RULES });
    expect(violations).toEqual([]);
    const host = document.querySelector('candor-button');
    expect([found.textContent, host?.getAttribute('lang')]).toEqual(['Отзыв', 'ru']);
  });

  it('is pressed by mouse, by Enter and by the space bar, and the focus on it is seen', async () => {
    const found = put();
    await userEvent.click(found);
    await userEvent.tab();
    button?.focus();
    await userEvent.keyboard('{Enter} ');
    expect(pressed).toBe(3);
    const { outlineStyle, outlineWidth } = getComputedStyle(found);
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px']);
    // It lies outside of the button, and nothing cuts it off.
    const around = [found.closest('.card'), document.querySelector('candor-button')];
    expect(around.map((each) => each && getComputedStyle(each).overflow)).toEqual(['visible', 'visible']);
  });

  it.each(['#ffd400', '#777777', '#00ff00'])('can be read in the colour of a brand, %s', (accent) => {
    const { color, backgroundColor } = getComputedStyle(put('en', 'Feedback', accent));
    const [ink, ground] = [color, backgroundColor].map(rgbOf);
    if (!ink || !ground) throw new Error('no plain colours');
    expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    [320, 256, 16],
    [640, 480, 32],
  ])('is wholly in view and large enough at %s x %s in letters of %s px', async (width, height, letters) => {
    await page.viewport(width, height);
    await setLetters(letters);
    const { left, top, right, bottom } = put('de', 'Rückmeldung geben').getBoundingClientRect();
    expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).toEqual([true, true, true, true]);
    expect(bottom - top).toBeGreaterThanOrEqual(44);
  });

  it('has an edge where the reader’s colours take away its ground', async () => {
    await prefer({ 'forced-colors': 'active' });
    const { borderTopStyle, borderTopWidth } = getComputedStyle(put());
    expect([borderTopStyle, borderTopWidth]).toEqual(['solid', '1px']);
  });
});

const texts: Texts<'csat'> = {
  question: 'How was our help today?',
  low: 'Very bad',
  high: 'Very good',
  choice: { question: 'What was it about?', options: { price: 'The price', time: 'The time it took' } },
  followUp: { satisfied: 'What did we do well?' },
  contact: { satisfied: 'May we write to you about it?' },
};
const survey: Survey = {
  id: 'help',
  touchpoint: 'shop',
  metric: 'csat',
  texts: { en: texts },
  choice: { id: 'reason', options: ['price', 'time'], many: true, other: true },
  moments: [],
  look: { marks: 'faces' },
};

describe('a prompt amid the page', () => {
  async function open(): Promise<ShadowRoot> {
    document.body.innerHTML = '<a href="#a">Before</a><main></main><a href="#b">After</a>';
    const opened = await stage(survey, texts, { into: document.querySelector('main') ?? document.body });
    ({ shown } = opened);
    return opened.root;
  }

  it('is right by the rules of axe at every step, and large enough to be touched', async () => {
    const root = await open();
    await walk(root, async (step) => {
      const { violations } = await axe.run(root.host, { runOnly: RULES });
      expect([step, violations]).toEqual([step, []]);
      const targets = [...root.querySelectorAll('button, input, textarea')].filter((each) => each.checkVisibility());
      const heights = targets.map((target) => target.getBoundingClientRect().height);
      expect([step, heights.filter((height) => height < 44)]).toEqual([step, []]);
    });
  });

  it('is met by Tab where it stands', async () => {
    const root = await open();
    const ways: (string | null | undefined)[] = [];
    for (let tabs = 0; tabs < 4; tabs++) {
      await userEvent.tab();
      ways.push((root.activeElement ?? document.activeElement)?.ariaLabel ?? document.activeElement?.textContent);
    }
    expect(ways).toEqual(['Before', '1 of 5, Very bad', 'Not now', 'After']);
  });

  it.each([
    [320, 16],
    [640, 32],
  ])('needs no scrolling sideways on a page %s px wide, in letters of %s px', async (width, letters) => {
    await page.viewport(width, 480);
    await setLetters(letters);
    const root = await open();
    await walk(root, (step) => {
      expect([step, document.documentElement.scrollWidth]).toEqual([step, document.documentElement.clientWidth]);
      const card = root.querySelector('.card');
      expect([step, card?.scrollWidth]).toEqual([step, card?.clientWidth]);
    });
  });
});
