import { MARKS, type Marks, type Survey, type Texts } from '@candor/protocol';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contrastOf, rgbOf } from './contrast.js';
import type { Shown } from './show.js';
import { atRest, stage, walk } from './walk.test-data.js';

const texts: Texts<'csat'> = {
  question: 'How was our help today?',
  low: 'Very bad',
  high: 'Very good',
  choice: { question: 'What was it about?', options: { price: 'The price', time: 'The time it took' } },
  followUp: { satisfied: 'What did we do well?' },
  contact: { satisfied: 'May we write to you about it?' },
  next: { satisfied: { text: 'Tell others', url: 'https://reviews.test/', code: 'TEA-10' } },
};
const survey = (marks: Marks, metric: 'csat' | 'nps' = 'csat', many = false): Survey => ({
  id: 'help',
  touchpoint: 'shop',
  texts: { en: { question: '?' } },
  choice: { id: 'reason', options: ['price', 'time'], many, other: true },
  moments: [],
  laterDays: 7,
  mayOptOut: true,
  look: { marks },
  metric,
});

let shown: Shown;
afterEach(() => shown.close());

async function show(of: Survey, language = 'en'): Promise<ShadowRoot> {
  const { root, shown: now } = await stage(of, texts, { language });
  shown = now;
  await atRest(root);
  return root;
}

/** What axe finds wrong, in one line each. What it can't decide is not counted: contrast and targets are looked at below. */
async function faultsIn(root: ShadowRoot): Promise<string[]> {
  const { violations } = await axe.run(root.host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Everything that is to be read or heard, and where; the number of a rating and a code are in no language. */
function wordsIn(root: ShadowRoot): [Element, string][] {
  return [...root.querySelectorAll('*:not(code)')].flatMap((element) =>
    [
      ...[...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('placeholder') ?? '',
    ]
      .map((said) => said.replace(/^\d+(\/\d+(, )?)?/, '').trim())
      .filter(Boolean)
      .map((said): [Element, string] => [element, said]),
  );
}

describe('to everybody', () => {
  it.each(MARKS.map((marks) => [marks]))('every step of a prompt is right by the rules of axe: %s', async (marks) => {
    const root = await show(survey(marks));
    const seen: string[] = [];
    await walk(root, async (step) => {
      seen.push(step);
      expect(await faultsIn(root)).toEqual([]);
    });
    expect(seen.filter((step) => !step.includes(','))).toEqual(['rate', 'choice', 'comment', 'contact', 'thanks']);
  });

  it.each([['ar'], ['ru'], ['ja']])('and in another language: %s', async (language) => {
    const root = await show(survey('faces', 'csat', true), language);
    await walk(root, async () => expect(await faultsIn(root)).toEqual([]));
    expect([root.host.getAttribute('lang'), root.host.getAttribute('dir')]).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ]);
  });

  it.each(MARKS.map((marks) => [marks]))(
    'where we have no words of its language, each word of ours is marked as English, and none of its own: %s',
    async (marks) => {
      const root = await show(survey(marks, 'csat', true), 'cy');
      shown.tell('kept');
      const own = new Set(JSON.stringify(texts).match(/(?<=":")[^"]+/g));
      const heard = new Set<string>();
      await walk(root, async (step) => {
        expect(await faultsIn(root)).toEqual([]);
        for (const [element, said] of wordsIn(root)) {
          heard.add(said);
          expect([step, said, element.closest('[lang]')?.getAttribute('lang')]).toEqual([
            step,
            said,
            own.has(said) ? undefined : 'en',
          ]);
        }
      });
      expect([...heard]).toEqual(
        expect.arrayContaining(['How was our help today?', 'Very good', 'Next', 'Thank you!']),
      );
      expect(root.host.getAttribute('lang')).toBe('cy');
    },
  );

  it.each(['light', 'dark'] as const)('each text has enough contrast with its ground: %s', async (scheme) => {
    const of = survey('numbers');
    const root = await show({ ...of, look: { scheme } });
    await walk(root, (step) => {
      for (const element of root.querySelectorAll('h2, p, span, button, a, code, textarea')) {
        if (!element.textContent?.trim() || !element.checkVisibility()) continue;
        const ink = rgbOf(getComputedStyle(element).color);
        let ground: Element | null = element;
        while (ground && !rgbOf(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
        const paper = ground && rgbOf(getComputedStyle(ground).backgroundColor);
        if (!ink || !paper) throw new Error(`${step}: <${element.localName}> has no plain colours`);
        expect(contrastOf(ink, paper), `${step}: ${element.outerHTML}`).toBeGreaterThanOrEqual(4.5);
      }
    });
  });

  it.each([
    ['csat', 44],
    ['nps', 24],
  ] as const)('each target is large enough, %s: at least %s px wide and 44 px high', async (metric, least) => {
    const root = await show(survey('numbers', metric));
    await walk(root, (step) => {
      for (const target of root.querySelectorAll('button, input, textarea')) {
        if (!target.checkVisibility()) continue;
        const { width, height } = target.getBoundingClientRect();
        expect(Math.round(width), `${step}: ${target.outerHTML}`).toBeGreaterThanOrEqual(least);
        expect(Math.round(height), `${step}: ${target.outerHTML}`).toBeGreaterThanOrEqual(44);
      }
    });
  });
});

describe('by keyboard alone', () => {
  it('every step can be reached, answered and left, and focus is always to be seen', async () => {
    const root = await show(survey('faces'));
    const focused = (): Element => {
      const { activeElement } = root;
      if (!activeElement) throw new Error('the focus is not in the prompt');
      return activeElement;
    };
    root.querySelector('input')?.focus();
    await userEvent.keyboard('{End}{Enter}');
    expect(focused().localName).toBe('h2');
    await userEvent.keyboard('{Tab} {Tab}{Tab}{Enter}');
    expect(focused().localName).toBe('textarea');
    await userEvent.keyboard('Kind people{Control>}{Enter}{/Control}');
    expect(focused().getAttribute('type')).toBe('email');
    await userEvent.keyboard('ana@tea.ro{Enter}');
    expect(root.querySelector('section')?.className).toBe('card thanks');
    await userEvent.keyboard('{Tab}');
    expect(focused().localName).toBe('a');
    expect(getComputedStyle(focused()).outlineStyle).not.toBe('none');
  });
});
