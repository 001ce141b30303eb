import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { countListeners, moveTo, next, tap, turnWheel } from './hands.test-data.js';
import { watchIdle } from './idle.js';

const onIdle = vi.fn<() => void>();
let stop = (): void => {};
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);
function look(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(async () => {
  await page.viewport(600, 400);
  document.body.innerHTML = '<input><p style="height: 4000px">A shop</p>';
  scrollTo(0, 0);
  await moveTo(300, 300);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  onIdle.mockReset();
  document.body.innerHTML = '';
});

it('calls once, after so many seconds without a touch', () => {
  stop = watchIdle(30, onIdle);
  pass(29.999);
  expect(onIdle).not.toHaveBeenCalled();
  pass(0.001);
  pass(300);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it.each<[string, string, () => unknown]>([
  ['the mouse moves', 'pointermove', () => moveTo(310, 310)],
  ['a finger taps', 'pointerdown', () => tap(300, 300)],
  [
    'a finger moves on while the browser scrolls',
    'touchmove',
    () => document.body.dispatchEvent(new Event('touchmove', { bubbles: true })),
  ],
  ['the wheel turns where nothing scrolls', 'wheel', () => turnWheel(300, 300, -50)],
  ['a key is pressed', 'keydown', () => userEvent.keyboard('a')],
  [
    'something is dictated',
    'input',
    () => document.querySelector('input')?.focus() ?? document.execCommand('insertText', false, 'a'),
  ],
  ['the page is scrolled', 'scroll', () => scrollTo(0, 900)],
])('begins anew when %s, also where the page stops its events', async (_what, type, act) => {
  stop = watchIdle(30, onIdle);
  document.body.addEventListener(type, (event) => event.stopPropagation(), { capture: true, once: true });
  pass(20);
  const touched = next(type);
  await act();
  await touched;
  pass(29.999);
  expect(onIdle).not.toHaveBeenCalled();
  pass(0.001);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('is not kept awake by a carousel', async () => {
  document.body.innerHTML = '<div style="overflow: auto; width: 100px"><p style="width: 900px">Tea</p></div>';
  stop = watchIdle(30, onIdle);
  pass(20);
  const turned = next('scroll');
  document.querySelector('div')?.scrollTo(100, 0);
  await turned;
  pass(10);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('counts no time while the page is hidden, runs no timer then, and begins anew afterwards', () => {
  stop = watchIdle(30, onIdle);
  pass(20);
  look('hidden');
  expect(vi.getTimerCount()).toBe(0);
  pass(600);
  look('visible');
  pass(29.999);
  expect(onIdle).not.toHaveBeenCalled();
  pass(0.001);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('waits for a page that is opened out of view', () => {
  look('hidden');
  stop = watchIdle(30, onIdle);
  pass(600);
  expect(vi.getTimerCount()).toBe(0);
  look('visible');
  pass(30);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('runs one timer, and sets none at a touch', () => {
  const set = vi.spyOn(window, 'setTimeout');
  stop = watchIdle(30, onIdle);
  for (let moves = 0; moves < 1000; moves++) document.dispatchEvent(new Event('pointermove'));
  expect(set).toHaveBeenCalledTimes(1);
  look('visible');
  expect(vi.getTimerCount()).toBe(1);
});

it('is silent and gone once it is stopped', () => {
  const listeners = countListeners();
  stop = watchIdle(30, onIdle);
  expect(listeners()).toBe(8);
  pass(29);
  stop();
  expect([listeners(), vi.getTimerCount()]).toEqual([0, 0]);
  look('visible');
  pass(300);
  expect(onIdle).not.toHaveBeenCalled();
});

it('is gone once it has called', () => {
  const listeners = countListeners();
  stop = watchIdle(30, onIdle);
  pass(30);
  expect(onIdle).toHaveBeenCalledTimes(1);
  expect([listeners(), vi.getTimerCount()]).toEqual([0, 0]);
});
