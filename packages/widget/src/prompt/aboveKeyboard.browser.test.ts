import type { Survey } from '@candor/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Shown } from './show.js';
import { atRest, stage } from './walk.test-data.js';

const texts = { question: 'How likely?', followUp: { promoter: 'Why?' } };
const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: texts }, moments: [] };

let shown: Shown;
let root: ShadowRoot;
beforeEach(async () => {
  await page.viewport(390, 700);
  ({ shown, root } = await stage(survey, texts));
  root.querySelectorAll('input')[9]?.click();
  await atRest(root);
});
afterEach(() => {
  shown.close();
  see({});
});

/** What can be seen of the page, as far as it is another part than all of it: nothing here has a keyboard of its own. */
function see(part: { height?: number; scale?: number }): void {
  const view = window.visualViewport;
  if (!view) throw new Error('the browser has no visual viewport');
  for (const name of ['height', 'scale'] as const) {
    if (part[name] === undefined) Reflect.deleteProperty(view, name);
    else Object.defineProperty(view, name, { value: part[name], configurable: true });
  }
  view.dispatchEvent(new Event('resize'));
}

const bottomOf = (selector: string): number => root.querySelector(selector)?.getBoundingClientRect().bottom ?? NaN;

it('a prompt stands on the keyboard of a phone, with its button in view, and comes down with it', () => {
  expect(bottomOf('.card')).toBe(700);
  see({ height: 400 });
  expect([bottomOf('.card'), bottomOf('.primary') < 400]).toEqual([400, true]);
  see({});
  expect(bottomOf('.card')).toBe(700);
});

it('stands on it in the middle of the page, too', async () => {
  shown.close();
  ({ shown, root } = await stage({ ...survey, look: { place: 'center' } }, texts));
  root.querySelectorAll('input')[9]?.click();
  await atRest(root);
  see({ height: 400 });
  expect(bottomOf('.primary')).toBeLessThan(400);
});

it('is no higher than what the keyboard leaves of the page', () => {
  see({ height: 180 });
  const { top, bottom } = root.host.getBoundingClientRect();
  expect([top >= 0, bottom]).toEqual([true, 180]);
});

it('stays where it is for whoever magnifies the page, and for the bars of a browser', () => {
  see({ height: 350, scale: 2 });
  expect(bottomOf('.card')).toBe(700);
  see({ height: 640 });
  expect(bottomOf('.card')).toBe(700);
});
