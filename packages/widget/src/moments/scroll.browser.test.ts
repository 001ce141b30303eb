import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { countListeners, next } from './hands.test-data.js';
import { watchScroll } from './scroll.js';

const onDepth = vi.fn<() => void>();
let stop = (): void => {};

/** A page of ten windows, read from its top. */
beforeEach(async () => {
  await page.viewport(600, 400);
  document.body.innerHTML = '<div style="position: absolute; top: 0; width: 1px; height: 4000px"></div>';
  await go(0);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  onDepth.mockReset();
  document.body.innerHTML = '';
});

async function go(top: number): Promise<void> {
  if (scrollY === top) return;
  const scrolled = next('scroll');
  scrollTo(0, top);
  await scrolled;
}

it.each([
  [50, 1590, 1600],
  [75, 2590, 2600],
  [100, 3590, 3600],
])('calls once, when the lower edge of the window comes to %i percent', async (percent, before, there) => {
  stop = watchScroll(percent, onDepth);
  await go(before);
  expect(onDepth).not.toHaveBeenCalled();
  for (const top of [there, 0, 3600]) await go(top);
  expect(onDepth).toHaveBeenCalledTimes(1);
});

it('reaches the end where the height is rounded up, as on screens with one and a half pixels to a pixel', async () => {
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(4001);
  stop = watchScroll(100, onDepth);
  await go(3600);
  expect(onDepth).toHaveBeenCalledTimes(1);
});

it('counts what is in view at first from the first scroll downwards on', async () => {
  stop = watchScroll(10, onDepth);
  expect(onDepth).not.toHaveBeenCalled();
  await go(1);
  expect(onDepth).toHaveBeenCalledTimes(1);
});

it('does not take a page that gets shorter for one that was read', async () => {
  await go(3000);
  stop = watchScroll(100, onDepth);
  const moved = next('scroll');
  document.body.innerHTML = '<div style="position: absolute; top: 0; width: 1px; height: 800px"></div>';
  await moved;
  expect(scrollY).toBe(400);
  expect(onDepth).not.toHaveBeenCalled();
});

it('leaves what scrolls inside the page alone', async () => {
  document.body.innerHTML = '<div style="height: 100px; overflow: auto"><p style="height: 900px">Terms</p></div>';
  stop = watchScroll(10, onDepth);
  const scrolled = next('scroll');
  document.querySelector('div')?.scrollTo(0, 800);
  await scrolled;
  expect(onDepth).not.toHaveBeenCalled();
});

it('looks at the page once per frame, however often it is scrolled', async () => {
  stop = watchScroll(100, onDepth);
  const looks = vi.spyOn(document.documentElement, 'scrollHeight', 'get');
  const scrolled = next('scroll');
  for (let top = 1; top < 100; top++) scrollTo(0, top);
  await scrolled;
  await go(200);
  expect(looks).toHaveBeenCalledTimes(2);
});

it('is silent and gone once it is stopped', async () => {
  const listeners = countListeners();
  stop = watchScroll(50, onDepth);
  expect(listeners()).toBe(1);
  stop();
  expect(listeners()).toBe(0);
  await go(3600);
  expect(onDepth).not.toHaveBeenCalled();
});
