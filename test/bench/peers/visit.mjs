// @ts-check
/** One visit of a page with one contender on it, and what it has cost. */
import { brotliSize } from '../brotli.mjs';
import { watchMainThread } from '../main-thread.mjs';

/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {import('./contenders.mjs').Place} Place */
/** @typedef {Awaited<ReturnType<typeof import('../widget-server.mjs').serveWidget>>} Server */

/**
 * @typedef {object} Times of the main thread in CPU ms, of the user in ms
 * @property {number} evaluate script, until the page's script has run
 * @property {number} load everything, until the page is quiet again
 * @property {number} prompt everything, from the trigger until the prompt is at rest
 * @property {number} painted from the trigger until the frame with the prompt
 * @property {number} click everything, from a click on a rating until the page is quiet again
 * @property {number} paint from that click until the next frame, as the browser's Event Timing says; 0: under 16 ms
 * @property {number} shift of the layout, from the script until the prompt is at rest
 */
/** @typedef {{ onLoad: number, toPrompt: number, nodes: number, heap: number }} Weights bytes and nodes */

/** Long enough for everyone to have fetched, drawn and faded in what is wanted; the same for everyone. */
const QUIET = 1500;

/**
 * @param {import('playwright').Browser} browser
 * @param {Server} server
 * @param {Contender} contender
 * @returns {Promise<Times>}
 */
export async function time(browser, server, contender) {
  const { context, page, devtools } = await open(browser, server);
  const read = await watchMainThread(devtools);

  const atFirst = await read();
  await load(page, contender);
  const evaluated = await read();
  await page.waitForTimeout(QUIET);
  const loaded = await read();
  const painted = await show(page, contender);
  await page.waitForTimeout(QUIET);
  const rested = await read();
  const shift = await page.evaluate(() => Number(Reflect.get(window, 'benchShift')));

  const { x, y } = await markOf(page, contender);
  const unclicked = await read();
  await page.mouse.click(x, y);
  await page.waitForTimeout(QUIET);
  const clicked = await read();
  await sawRating(page, contender);
  const paint = await page.evaluate(() => Number(Reflect.get(window, 'benchPaint')));
  await context.close();
  return {
    evaluate: evaluated.script - atFirst.script,
    load: loaded.task - atFirst.task,
    prompt: rested.task - loaded.task,
    painted,
    click: clicked.task - unclicked.task,
    paint,
    shift,
  };
}

/**
 * In a visit of its own: what is weighed would be felt in what is timed.
 *
 * @param {import('playwright').Browser} browser
 * @param {Server} server
 * @param {Contender} contender
 * @returns {Promise<Weights>}
 */
export async function weigh(browser, server, contender) {
  const { context, page, devtools } = await open(browser, server);
  const before = { nodes: await countNodes(devtools), heap: await heapOf(devtools) };
  server.takeAsked();
  await load(page, contender);
  await page.waitForTimeout(QUIET);
  const onLoad = bytesOf(server);
  await show(page, contender);
  const toPrompt = onLoad + bytesOf(server);
  await page.waitForTimeout(QUIET);
  const nodes = (await countNodes(devtools)) - before.nodes;
  const heap = (await heapOf(devtools)) - before.heap;
  await context.close();
  return { onLoad, toPrompt, nodes, heap };
}

/**
 * @param {import('playwright').Browser} browser
 * @param {Server} server
 */
async function open(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.url);
  const devtools = await context.newCDPSession(page);
  await page.evaluate(watch);
  // The page's own first frames are not what is measured.
  await page.waitForTimeout(300);
  return { context, page, devtools };
}

/**
 * Puts the contender into the page, and takes the elements that did so out again: they are not nodes of its own.
 *
 * @param {import('playwright').Page} page
 * @param {Contender} contender
 */
async function load(page, { script, style }) {
  await page.evaluate(
    async ([src = '', href = '']) => {
      const loaded = (/** @type {HTMLElement} */ element) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          document.head.append(element);
        });
      const element = document.createElement('script');
      element.src = src;
      element.dataset['endpoint'] = location.origin;
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      await Promise.all([loaded(element), ...(href ? [loaded(link)] : [])]);
      element.remove();
    },
    [script, style ?? ''],
  );
}

/**
 * @param {import('playwright').Page} page
 * @param {Contender} contender
 * @returns {Promise<number>} milliseconds until the first frame in which the prompt can be seen has been painted
 */
async function show(page, { name, call, prompt }) {
  const painted = await page.evaluate(
    async ({ call: [called = '', ...words], prompt: place }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const isSeen = () => {
        if (!place) return true;
        /** @type {Element | undefined} */
        const last = Reflect.get(window, 'benchFind')(place).at(-1);
        if (!last?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
        const { width, top } = last.getBoundingClientRect();
        return width > 0 && top < innerHeight;
      };
      const begin = performance.now();
      void Reflect.get(window, called)(...words);
      do await frame();
      while (!isSeen() && performance.now() - begin < 10_000);
      // This frame is about to be painted with it; at the next one it has been.
      await frame();
      return isSeen() ? performance.now() - begin : Number.NaN;
    },
    { call, prompt },
  );
  if (Number.isNaN(painted)) throw new Error(`${name} has shown no prompt within ten seconds`);
  return painted;
}

/**
 * @param {import('playwright').Page} page
 * @param {Contender} contender
 * @returns {Promise<{ x: number, y: number }>} the middle of the rating 9; where there is none, a place on the page
 */
async function markOf(page, { marks }) {
  if (!marks) return { x: 4, y: 400 };
  const at = await page.evaluate((place) => {
    /** @type {DOMRect | undefined} */
    const box = Reflect.get(window, 'benchFind')(place)[9]?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, marks);
  if (!at) throw new Error(`there is no tenth ${marks.inside} to click on`);
  return at;
}

/**
 * A click that nobody has heard costs nothing, and must not be counted.
 *
 * @param {import('playwright').Page} page
 * @param {Contender} contender
 */
async function sawRating(page, { name, marks, rated }) {
  const place = rated ?? marks;
  if (!place) return;
  const found = await page.evaluate((there) => Number(Reflect.get(window, 'benchFind')(there).length), place);
  if (found > 0 !== Boolean(rated)) throw new Error(`${name} has not taken the rating`);
}

/** Runs in the page: what has to be seen there from the beginning, and a way to find a place. */
function watch() {
  /** @type {(place: Place) => Element[]} */
  const benchFind = ({ host, inside }) => {
    const root = host ? document.querySelector(host)?.shadowRoot : document;
    return [...(root?.querySelectorAll(inside) ?? [])];
  };
  Object.assign(window, { benchShift: 0, benchPaint: 0, benchFind });
  // TypeScript does not know of the threshold yet. This is the least that there is.
  const clicks = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, 'hadRecentInput')) continue;
      const sum = Number(Reflect.get(window, 'benchShift')) + Number(Reflect.get(entry, 'value'));
      Reflect.set(window, 'benchShift', sum);
    }
  }).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, 'interactionId')) continue;
      Reflect.set(window, 'benchPaint', Math.max(Number(Reflect.get(window, 'benchPaint')), entry.duration));
    }
  }).observe(clicks);
}

/**
 * Elements and texts of the page, of its shadow roots and frames; not what the browser itself makes a field of.
 *
 * @param {import('playwright').CDPSession} devtools
 */
async function countNodes(devtools) {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  /** @typedef {typeof root} Node */
  /** @type {(node: Node) => number} */
  const count = (node) => {
    const roots = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType !== 'user-agent');
    const inside = [...(node.children ?? []), ...roots, ...(node.contentDocument ? [node.contentDocument] : [])];
    return inside.reduce((sum, each) => sum + count(each), 1);
  };
  return count(root);
}

/** @param {import('playwright').CDPSession} devtools */
async function heapOf(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/**
 * What has been fetched since the last time: the bodies as they are served.
 *
 * @param {Server} server
 */
function bytesOf(server) {
  let sum = 0;
  for (const { body } of server.takeAsked()) if (body !== undefined) sum += brotliSize(body);
  return sum;
}
