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

type Part = Partial<Record<'width' | 'height' | 'offsetLeft' | 'offsetTop' | 'scale', number>>;
const PROPERTIES = ['width', 'height', 'offsetLeft', 'offsetTop', 'scale'] as const;

/** What can be seen of the page, as far as it is another part than all of it: nothing here has a keyboard of its own. */
function see(part: Part): void {
  const view = window.visualViewport;
  if (!view) throw new Error('the browser has no visual viewport');
  for (const name of PROPERTIES) {
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

it('stays where it is for whoever magnifies the page, and for the bars of a browser and of the page', () => {
  see({ height: 350, scale: 2 });
  expect(bottomOf('.card')).toBe(700);
  see({ height: 640, width: 360 });
  expect(bottomOf('.card')).toBe(700);
  expect(root.querySelector('.card')?.getBoundingClientRect().right).toBe(390);
});

it.each([
  ['corner', 'bottom', [60, 310, 520]],
  ['bar', 'bottom', [60, 310, 520]],
  ['center', 'middle', [80, 290, 320]],
] as const)('stands at the %s of the part that is seen of a page wider than the phone', async (place, line, at) => {
  shown.close();
  see({ width: 250, height: 400, offsetLeft: 60, offsetTop: 120 });
  ({ shown, root } = await stage({ ...survey, look: { place } }, texts));
  await atRest(root);
  const { left, right, top, bottom } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
  expect([left, right, Math.round(line === 'middle' ? (top + bottom) / 2 : bottom)]).toEqual(at);
  see({});
  expect(bottomOf('.card')).not.toBe(bottom);
});

it('is as large to the eye where the page is shown in small, and no wider than that', () => {
  const size = (): number => parseFloat(getComputedStyle(root.querySelector('h2') ?? root.host).fontSize);
  const before = size();
  see({ scale: 0.5 });
  expect(size()).toBeCloseTo(2 * before, 1);
  const { left, right } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
  expect([left, right]).toEqual([0, 390]);
  see({});
  expect(size()).toBeCloseTo(before, 1);
});

it('touches none of its own styles where all of the page is seen', async () => {
  shown.close();
  const places: string[] = [];
  ({ shown, root } = await stage(survey, texts));
  for (const name of (root.host as HTMLElement).style) places.push(name);
  expect(places).toEqual(['--_unzoom']);
});
