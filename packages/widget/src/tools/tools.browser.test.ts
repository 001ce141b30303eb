import type { Explanation, SurveyFile } from '@candor/protocol';
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
const explain = (survey: string): Explanation => ({
  survey,
  eligible: survey === 'nps',
  gates: [
    { gate: 'consent', open: true, seen: 'granted', needed: 'not withdrawn' },
    { gate: 'sample', open: survey === 'nps', seen: '0.7312', needed: 'below 0.25' },
  ],
});

let tools: Tools;
const show = vi.fn();
function open(languages = ['en']): ShadowRoot {
  tools = openTools({ file, languages, explain, show, now: () => Date.UTC(2026, 4, 1, 12) });
  const root = document.querySelector('candor-tools')?.shadowRoot;
  if (!root) throw new Error('the panel is in the page');
  return root;
}
const textOf = (root: ShadowRoot, selector: string): string[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText.replaceAll(/\s+/g, ' ').trim());
afterEach(() => {
  tools.stop();
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

it('lists the moments of this page with what came of each, the latest first', () => {
  const root = open();
  expect(textOf(root, 'h3 + p')).toEqual(['None yet.']);
  tools.onMoment('order-completed');
  tools.onDecided([explain('ces'), explain('nps')]);
  tools.onMoment('typo');
  tools.onDecided([]);
  expect(textOf(root, 'li').map((line) => line.replace(/^\S+( [AP]M)? /, ''))).toEqual([
    'typo no survey names it',
    'order-completed ces: not asked: sample nps: asked',
  ]);
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
