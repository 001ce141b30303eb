import type { Marks, Survey } from '@candor/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contrastOf, rgbOf } from './contrast.js';
import type { Shown } from './show.js';
import { atRest, prefer, stage } from './walk.test-data.js';

const survey = (marks: Marks, scheme: 'light' | 'dark' = 'light'): Survey => ({
  id: 'help',
  touchpoint: 'shop',
  metric: 'csat',
  texts: { en: { question: '?' } },
  moments: [],
  look: { marks, scheme, accent: '#8a1c5c' },
});

let shown: Shown;
afterEach(async () => {
  shown.close();
  // Nor is the mouse left over whatever comes next.
  await userEvent.unhover(document.body);
  await prefer({});
});

async function show(marks: Marks, scheme?: 'light' | 'dark'): Promise<ShadowRoot> {
  const followUp = { dissatisfied: 'Why?' };
  const texts = { question: 'How was it?', low: 'Bad', high: 'Good', followUp };
  const { root, shown: now } = await stage(survey(marks, scheme), texts);
  shown = now;
  await atRest(root);
  return root;
}

/** A colour of the reader's own, as the browser now has it. */
function system(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function styleOf(root: ShadowRoot, selector: string): CSSStyleDeclaration {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return getComputedStyle(element);
}

describe.each(['light', 'dark'])('in forced colours, %s', (scheme) => {
  const forced = { 'forced-colors': 'active', 'prefers-color-scheme': scheme };

  it.each<[Marks]>([['numbers'], ['faces'], ['stars'], ['thumbs']])(
    'what is chosen is told from the rest, in colours of the reader’s: %s',
    async (marks) => {
      await prefer(forced);
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      const root = await show(marks);
      root.querySelectorAll('input')[1]?.click();
      await atRest(root);
      const { color, backgroundColor } = styleOf(root, 'input:checked + .mark');
      expect([color, backgroundColor]).toEqual([system('HighlightText'), system('Highlight')]);
      expect(styleOf(root, 'label:first-child .mark').backgroundColor).not.toBe(backgroundColor);
      expect(styleOf(root, '.card').backgroundColor).toBe(system('Canvas'));
    },
  );

  it('everything that can be pressed has an edge, and the focus is seen', async () => {
    await prefer(forced);
    const root = await show('numbers');
    root.querySelectorAll('input')[3]?.click();
    const paper = rgbOf(system('Canvas'));
    for (const selector of ['label:first-child .mark', '.primary', '.close']) {
      const { borderTopStyle, borderTopWidth, borderTopColor } = styleOf(root, selector);
      expect([selector, borderTopStyle, borderTopWidth]).toEqual([selector, 'solid', '1px']);
      const edge = rgbOf(borderTopColor);
      if (!edge || !paper) throw new Error(`${borderTopColor} is no plain colour`);
      expect(contrastOf(edge, paper)).toBeGreaterThanOrEqual(3);
    }
    root.querySelector<HTMLElement>('.primary')?.focus();
    const { outlineStyle, outlineWidth } = styleOf(root, '.primary');
    expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px']);
  });
});

describe.each(['light', 'dark'] as const)('without words, on %s paper,', (scheme) => {
  it.each<[string, Marks, string, 'color' | 'borderTopColor']>([
    ['a face', 'faces', 'label:first-child .mark', 'color'],
    ['a star', 'stars', 'label:first-child .mark', 'color'],
    ['a thumb', 'thumbs', 'label:first-child .mark', 'color'],
    ['the cross', 'numbers', '.close', 'color'],
    ['the edge of a field', 'numbers', 'textarea', 'borderTopColor'],
  ])('%s can be told from the paper', async (_name, marks, selector, property) => {
    const root = await show(marks, scheme);
    if (selector === 'textarea') {
      root.querySelector('input')?.click();
      root.querySelector<HTMLElement>('.primary')?.click();
    }
    const [ink, paper] = [styleOf(root, selector)[property], styleOf(root, '.card').backgroundColor].map(rgbOf);
    if (!ink || !paper) throw new Error('there is no plain colour');
    expect(contrastOf(ink, paper)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['light', 'dark'] as const)('under the mouse, on %s paper,', (scheme) => {
  it.each<[Marks]>([['numbers'], ['faces'], ['stars'], ['thumbs']])(
    'what is chosen can be told from its ground, and so can what is not: %s',
    async (marks) => {
      const root = await show(marks, scheme);
      const [first, second] = root.querySelectorAll('label');
      second?.querySelector('input')?.click();
      for (const label of [first, second]) {
        if (!label) throw new Error('there is no scale');
        await userEvent.hover(label);
        await atRest(root);
        const { color, backgroundColor } = getComputedStyle(label.querySelector('.mark') ?? label);
        const ground = rgbOf(backgroundColor) ?? rgbOf(styleOf(root, '.card').backgroundColor);
        const ink = rgbOf(color);
        if (!ink || !ground) throw new Error('there is no plain colour');
        expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(marks === 'numbers' ? 4.5 : 3);
      }
    },
  );
});

describe('what moves', () => {
  /** What moves as the prompt comes, and then as a rating is chosen. */
  async function moves(): Promise<[coming: string[], choosing: string[]]> {
    const { root, shown: now } = await stage(survey('numbers'), { question: 'How was it?' });
    shown = now;
    const moving = (): string[] => root.getAnimations().flatMap(({ effect }) => propertiesOf(effect));
    const coming = moving();
    await atRest(root);
    root.querySelectorAll('input')[3]?.click();
    return [coming, moving()];
  }

  function propertiesOf(effect: AnimationEffect | null): string[] {
    const frames = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
    const names = new Set(frames.flatMap((frame) => Object.keys(frame)));
    return [...names].filter((name) => !/^(offset|computedOffset|easing|composite)$/.test(name));
  }

  it('does so once, as it comes, by transform and opacity alone', async () => {
    expect(await moves()).toEqual([['transform', 'opacity'], []]);
  });

  it('stands still for a reader who wants less motion', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    expect(await moves()).toEqual([[], []]);
  });
});

describe('for a reader who wants more contrast', () => {
  it('nothing is written in a softer ink, and every answer has an edge', async () => {
    await prefer({ 'prefers-contrast': 'more' });
    const root = await show('numbers');
    const { color } = styleOf(root, '.card');
    expect(styleOf(root, '.ends').color).toBe(color);
    expect(styleOf(root, '.mark').borderTopColor).toBe(color);
  });
});
