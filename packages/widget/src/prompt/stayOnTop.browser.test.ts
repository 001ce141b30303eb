import type { Survey } from '@candor/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Shown } from './show.js';
import { atRest, stage } from './walk.test-data.js';

const texts = { question: 'How likely?', followUp: { promoter: 'Why?' } };
const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: texts }, moments: [] };

let shown: Shown;
let root: ShadowRoot;
beforeEach(async () => {
  ({ shown, root } = await stage(survey, texts));
  await atRest(root);
});
afterEach(() => {
  shown.close();
  document.body.innerHTML = '';
});

/** Over the whole page, in the top layer. */
async function cover(kind: 'manual' | 'auto'): Promise<HTMLElement> {
  const note = document.body.appendChild(document.createElement('div'));
  note.popover = kind;
  note.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; background: pink';
  const told = new Promise((resolve) => note.addEventListener('toggle', resolve, { once: true }));
  note.showPopover();
  await told;
  return note;
}
function whatIsThere(): Element | null {
  const { left, right, top, bottom } = root.host.getBoundingClientRect();
  return document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
}

it('a prompt lies over a note that the page lifts over everything after it, and keeps the focus', async () => {
  root.querySelectorAll('input')[10]?.click();
  root.querySelector<HTMLElement>('.primary')?.click();
  root.querySelector('textarea')?.focus();
  expect(root.activeElement?.localName).toBe('textarea');
  await cover('manual');
  expect(whatIsThere()).toBe(root.host);
  expect(root.activeElement?.localName).toBe('textarea');
});

it('lies under a menu that somebody has just opened', async () => {
  const menu = await cover('auto');
  expect(whatIsThere()).toBe(menu);
});

it('gives in to a page that wants something over it again and again', async () => {
  const notes: HTMLElement[] = [];
  for (let times = 0; times < 12; times++) notes.push(await cover('manual'));
  expect(whatIsThere()).toBe(notes.at(-1));
});

it('lifts nothing any more once it is closed', async () => {
  shown.close();
  await cover('manual');
  expect(root.host.isConnected).toBe(false);
});
