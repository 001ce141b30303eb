import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { watchExit } from './exit.js';
import { countListeners, moveTo, next, tap } from './hands.test-data.js';

const onExit = vi.fn<() => void>();
let stop = (): void => {};
const pass = (milliseconds: number): void => void vi.advanceTimersByTime(milliseconds);

/** A page of ten windows, over which the mouse is. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  await page.viewport(600, 400);
  document.body.innerHTML = '<p style="height: 4000px; margin: 0">A shop</p>';
  scrollTo(0, 0);
  await moveTo(300, 200);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  onExit.mockReset();
  document.body.innerHTML = '';
});

async function leaveTo(x: number, y: number): Promise<void> {
  const left = next('mouseout');
  await moveTo(x, y);
  await left;
}

describe('a mouse', () => {
  it('that goes out at the top is about to leave, which is told once', async () => {
    stop = watchExit(onExit);
    pass(5000);
    for (let times = 0; times < 2; times++) {
      await leaveTo(300, -5);
      await moveTo(300, 200);
    }
    expect(onExit).toHaveBeenCalledTimes(1);
  });

  it('is not when it goes out at a side, or from one thing to the next at the upper edge', async () => {
    document.body.innerHTML =
      '<button style="position: fixed; top: 0; left: 0">Menu</button>' + document.body.innerHTML;
    await moveTo(300, 210);
    stop = watchExit(onExit);
    pass(5000);
    await leaveTo(-5, 200);
    await moveTo(5, 0);
    await leaveTo(300, 0);
    expect(onExit).not.toHaveBeenCalled();
  });

  it('is not in the first seconds, nor in those after another tab', async () => {
    stop = watchExit(onExit);
    pass(4999);
    await leaveTo(300, -5);
    await moveTo(300, 200);
    pass(1);
    document.dispatchEvent(new Event('visibilitychange'));
    pass(4999);
    await leaveTo(300, -5);
    expect(onExit).not.toHaveBeenCalled();
    await moveTo(300, 200);
    pass(1);
    await leaveTo(300, -5);
    expect(onExit).toHaveBeenCalledTimes(1);
  });

  it('is heard where the page stops its events', async () => {
    stop = watchExit(onExit);
    pass(5000);
    document.body.addEventListener('mouseout', (event) => event.stopPropagation(), { capture: true, once: true });
    await leaveTo(300, -5);
    expect(onExit).toHaveBeenCalledTimes(1);
  });
});

describe('a finger', () => {
  /** Scrolls to each place in turn, one frame of so many milliseconds after the other. */
  async function scroll(every: number, ...tops: number[]): Promise<void> {
    for (const top of tops) {
      const scrolled = next('scroll');
      scrollTo(0, top);
      pass(every);
      await scrolled;
    }
  }
  const begin = async (): Promise<void> => {
    stop = watchExit(onExit);
    const touched = next('pointerdown');
    await tap(300, 200);
    await touched;
    pass(5000);
  };

  it('that throws the page up by half a window is about to leave, which is told once', async () => {
    await begin();
    await scroll(50, 500, 1000, 900, 850, 800);
    expect(onExit).toHaveBeenCalledTimes(1);
    await scroll(50, 1000, 900, 800, 700, 600);
    expect(onExit).toHaveBeenCalledTimes(1);
  });

  it('is heard also when it begins slowly', async () => {
    await begin();
    await scroll(50, 1000, 995, 985, 970, 950, 900, 820, 720, 600, 480, 360, 240);
    expect(onExit).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['slowly', 50, [1000, 970, 940, 910, 880, 850, 820, 790, 760, 730, 700, 670, 640]],
    ['but a little', 50, [150, 100, 50, 0]],
    ['in a jump of the page’s', 300, [1000, 1500, 2000, 0]],
  ])('is not when it goes up %s', async (_how, every, tops) => {
    await begin();
    await scroll(every, ...tops);
    expect(onExit).not.toHaveBeenCalled();
  });

  it('is not in the first seconds', async () => {
    await begin();
    document.dispatchEvent(new Event('visibilitychange'));
    await scroll(50, 1000, 900, 800, 700);
    expect(onExit).not.toHaveBeenCalled();
  });

  it('is not what scrolls where there is a mouse', async () => {
    stop = watchExit(onExit);
    pass(5000);
    await scroll(50, 1000, 900, 800, 700, 600);
    expect(onExit).not.toHaveBeenCalled();
  });
});

it('is silent and gone once it is stopped', async () => {
  const listeners = countListeners();
  stop = watchExit(onExit);
  expect(listeners()).toBe(4);
  stop();
  expect(listeners()).toBe(0);
  pass(5000);
  await leaveTo(300, -5);
  expect(onExit).not.toHaveBeenCalled();
});

it('is gone once it has told', async () => {
  const left = next('mouseout');
  const listeners = countListeners();
  stop = watchExit(onExit);
  pass(5000);
  await moveTo(300, -5);
  await left;
  expect([onExit.mock.calls.length, listeners()]).toEqual([1, 0]);
});
