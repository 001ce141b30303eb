import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { watchSeen } from './seen.js';

const onSeen = vi.fn<() => void>();
let stop = (): void => {};
beforeEach(async () => {
  await page.viewport(600, 400);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  onSeen.mockReset();
  document.body.innerHTML = '';
});

/** A page with something far below what is in view, 2000 px from the top. */
function lay(style: string): void {
  document.body.innerHTML = `<div style="position: absolute; left: 0; top: 2000px; ${style}" class="there"></div>
    <div style="height: 99999px"></div>`;
  scrollTo(0, 0);
}

/** Once the browser has told every observer where things are now: all are told at the same time. */
const looked = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const last = new IntersectionObserver(() => {
        last.disconnect();
        requestAnimationFrame(resolve);
      });
      last.observe(document.body);
    });
  });
it('is seen on a page that has an Array.from of its own, as Prototype.js has', async () => {
  vi.spyOn(Array, 'from').mockImplementation((list: object) => Array(Reflect.get(list, 'length')));
  lay('width: 100px; height: 100px');
  stop = watchSeen('.there', onSeen);
  await show(50);
  expect(onSeen).toHaveBeenCalledOnce();
});

/** Scrolls until so many pixels of it are in view. */
async function show(pixels: number): Promise<void> {
  scrollTo(0, 2000 - innerHeight + pixels);
  await looked();
}

describe.each([
  ['small', 'width: 100px; height: 100px', 49, 50],
  ['as high as the window', 'width: 100px; height: 400px', 199, 200],
  ['twice as high as the window', 'width: 100px; height: 800px', 199, 200],
  ['thirty windows long', 'width: 100%; height: 12000px', 199, 240],
  ['ten windows wide', 'width: 6000px; height: 100px', 49, 60],
])('something %s', (_size, style, tooLittle, enough) => {
  it('is seen once half of it, or of what the window can hold, is in view', async () => {
    lay(style);
    stop = watchSeen('.there', onSeen);
    await show(tooLittle);
    expect(onSeen).not.toHaveBeenCalled();
    await show(enough);
    expect(onSeen).toHaveBeenCalledTimes(1);
  });
});

it('calls once, however often it comes into view', async () => {
  lay('width: 100px; height: 100px');
  stop = watchSeen('.there', onSeen);
  for (const pixels of [100, -100, 100]) await show(pixels);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

it('sees an element without a size where it stands', async () => {
  lay('width: 100px; height: 0');
  stop = watchSeen('.there', onSeen);
  await show(-1);
  expect(onSeen).not.toHaveBeenCalled();
  await show(1);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

it.each(['display: none', 'position: fixed; left: -200px'])('does not see what is not in view: %s', async (style) => {
  document.body.innerHTML = `<div class="there" style="width: 100px; height: 100px; ${style}"></div>`;
  stop = watchSeen('.there', onSeen);
  await looked();
  expect(onSeen).not.toHaveBeenCalled();
});

it.each(['<p class="late">Here</p>', '<section><form><input name="matches"><p class="late">Here</p></form></section>'])(
  'finds what comes later: %s',
  async (html) => {
    stop = watchSeen('.late', onSeen);
    await looked();
    document.body.insertAdjacentHTML('beforeend', html);
    await looked();
    expect(onSeen).toHaveBeenCalledTimes(1);
  },
);

it('keeps to itself what the browser still had to tell when it was stopped, as the standard lets it', () => {
  let tell = (): void => {};
  class Late {
    records: object[] = [];
    constructor(told: (records: object[]) => void) {
      tell = () => this.records.length > 0 && told(this.records);
    }
    observe(): void {
      const size = new DOMRect(0, 0, 9, 9);
      this.records.push({ isIntersecting: true, intersectionRect: size, boundingClientRect: size });
    }
    takeRecords(): object[] {
      return this.records.splice(0);
    }
    disconnect(): void {}
  }
  vi.stubGlobal('IntersectionObserver', Late);
  watchSeen('body', onSeen);
  tell();
  expect(onSeen).toHaveBeenCalledTimes(1);
  watchSeen('body', onSeen)();
  tell();
  expect(onSeen).toHaveBeenCalledTimes(1);
});

describe('nothing observes any more', () => {
  const counts = (): (() => number) => {
    const types = [MutationObserver.prototype, IntersectionObserver.prototype];
    const begun = types.map((type) => vi.spyOn(type as MutationObserver, 'observe').mock);
    const ended = types.map((type) => vi.spyOn(type as MutationObserver, 'disconnect').mock);
    return () =>
      begun.filter(({ contexts }, index) => contexts.some((each) => !ended[index]?.contexts.includes(each))).length;
  };

  it('once it was seen', async () => {
    document.body.innerHTML = '<p class="there">Here</p>';
    const observing = counts();
    stop = watchSeen('.there', onSeen);
    expect(observing()).toBe(2);
    await looked();
    expect(onSeen).toHaveBeenCalledTimes(1);
    expect(observing()).toBe(0);
  });

  it('once it is stopped, and nothing is heard of it', async () => {
    document.body.innerHTML = '<p class="there">Here</p>';
    const observing = counts();
    stop = watchSeen('.there', onSeen);
    stop();
    document.body.innerHTML += '<p class="there">And here</p>';
    await looked();
    expect(onSeen).not.toHaveBeenCalled();
    expect(observing()).toBe(0);
  });

  it('where the selector is none, or the browser has no IntersectionObserver', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const observing = counts();
    stop = watchSeen('p[', onSeen);
    vi.stubGlobal('IntersectionObserver', undefined);
    stop = watchSeen('p', onSeen);
    expect(observing()).toBe(0);
  });
});
