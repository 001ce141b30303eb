import type { Called, Explanation, SurveyFile } from '@candor/protocol';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openTools, type Tools } from './index.js';

const file: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: ['nps', 'ces'].map((id) => ({
    id,
    touchpoint: 'shop',
    metric: 'nps',
    texts: { en: { question: '?' } },
    moments: [],
  })),
};
let consent = true;
const explain = (survey: string): Explanation => ({
  survey,
  eligible: consent && survey === 'nps',
  gates: [
    { gate: 'consent', open: consent, seen: 'granted', needed: 'not withdrawn' },
    { gate: 'sample', open: survey === 'nps', seen: '0.7312', needed: 'below 0.25' },
  ],
});

let tools: Tools;
const show = vi.fn();
function open(languages = ['en'], test = false): ShadowRoot {
  tools = openTools({ file, languages, explain, show, test, now: () => Date.UTC(2026, 4, 1, 12) });
  const root = document.querySelector('candor-tools')?.shadowRoot;
  if (!root) throw new Error('the panel is in the page');
  return root;
}
const textOf = (root: ShadowRoot, selector: string): string[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText.replaceAll(/\s+/g, ' ').trim());
afterEach(() => {
  tools.stop();
  consent = true;
  show.mockClear();
});

it('says of each survey whether it would be asked now, and which gate is closed', async () => {
  const root = open();
  expect(textOf(root, 'summary')).toEqual(['nps would be asked now', 'ces not asked: sample']);
  const [, ces] = root.querySelectorAll('summary');
  if (ces) await userEvent.click(ces);
  expect(textOf(root, 'details[open] tbody tr')).toEqual([
    '✓ consent granted not withdrawn',
    '✕ sample 0.7312 below 0.25',
  ]);
});

it('shows a survey when it is asked to, and goes when it is closed', async () => {
  const root = open();
  const summary = root.querySelector('summary');
  if (summary) await userEvent.click(summary);
  await userEvent.click(root.querySelector('[open] .show') ?? root.host);
  expect(show).toHaveBeenCalledExactlyOnceWith('nps');
  await userEvent.click(root.querySelector('.close') ?? root.host);
  expect(document.querySelector('candor-tools')).toBeNull();
});

const linesOf = (root: ShadowRoot): string[] => textOf(root, 'li').map((line) => line.replace(/^\S+( [AP]M)? /, ''));
/** Comes, and says what it calls for. */
function comes(name: string, ...surveys: string[]): Called[] {
  const called = file.surveys.flatMap((survey) => (surveys.includes(survey.id) ? [{ survey, moment: name }] : []));
  tools.onMoment(name, name !== 'typo' && name !== 'again', called);
  return called;
}

it('lists the moments of this page with what came of each, the latest first', async () => {
  const root = open();
  expect(textOf(root, 'h3 + p')).toEqual(['nothing yet']);
  tools.onDecided([explain('ces'), explain('nps')], comes('order-completed', 'ces', 'nps'));
  tools.onDecided([], comes('typo'));
  await expect
    .poll(() => linesOf(root))
    .toEqual(['typo no survey names it', 'order-completed ces: not asked: sample nps: asked']);
});

it('says only of the first survey that might be asked that it was', async () => {
  const root = open();
  const csat = { ...explain('nps'), survey: 'csat' };
  tools.onDecided([explain('ces'), explain('nps'), csat], comes('order-completed', 'ces', 'nps'));
  const line = 'order-completed ces: not asked: sample nps: asked csat: not asked: nps came first';
  await expect.poll(() => linesOf(root)).toEqual([line]);
});

it('writes each decision on its own moment, however late it comes and whatever has come since', async () => {
  const root = open();
  const waits = comes('order-completed', 'nps');
  comes('typo');
  const soon = comes('chat-ended', 'ces');
  await expect.poll(() => linesOf(root)[2]).toBe('order-completed nothing yet');
  tools.onDecided([explain('ces')], soon);
  tools.onDecided([explain('nps')], waits);
  tools.onDecided([], comes('again'));
  await expect
    .poll(() => linesOf(root))
    .toEqual([
      'again no survey names it',
      'chat-ended ces: not asked: sample',
      'typo no survey names it',
      'order-completed nps: asked',
    ]);
});

it('writes what is shown from the panel on no moment, and what is asked by name on a line of its own', async () => {
  const root = open();
  const [nps] = file.surveys;
  if (!nps) throw new Error('there is a survey');
  tools.onDecided([], comes('typo'));
  tools.onDecided([explain('nps')], [{ survey: nps, moment: 'preview' }]);
  await expect.poll(() => linesOf(root)).toEqual(['typo no survey names it']);
  tools.onDecided([explain('nps')], [{ survey: nps, moment: 'ask' }]);
  await expect.poll(() => linesOf(root)).toEqual(['ask nps: asked', 'typo no survey names it']);
});

it('says of a moment that a survey names, but by which nothing is due, just that', async () => {
  const root = open();
  tools.onDecided([], comes('first-step'));
  await expect.poll(() => linesOf(root)).toEqual(['first-step nothing yet']);
});

it('says of a page on which every answer is a test something else than of one on which only its own are', () => {
  expect(textOf(open(['en'], true), '.hint')[0]).toBe('What is answered here is a test and never scored.');
  tools.stop();
  expect(textOf(open(), '.hint')[0]).toBe('Show it: only a test. All other answers are scored.');
});

it('says what is true now, though nobody has told it', async () => {
  const root = open();
  expect(textOf(root, 'summary')[0]).toBe('nps would be asked now');
  consent = false;
  await expect.poll(() => textOf(root, 'summary')[0]).toBe('nps not asked: consent');
});

it.each([
  ['ru-RU', 'Candor на этой странице'],
  ['ro', 'Candor pe această pagină'],
  ['de', 'Candor on this page'],
])('speaks to an owner who reads %s', (language, title) => {
  expect(textOf(open([language]), 'h2')).toEqual([title]);
});

it('is right by the rules of axe', async () => {
  const root = open();
  for (const each of root.querySelectorAll('details')) each.open = true;
  const { violations } = await axe.run(root.host);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
