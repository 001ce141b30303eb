import type { Look, Survey } from '@candor/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contrastOf, rgbOf, type Rgb } from './contrast.js';
import type { Shown } from './show.js';
import { prefer, stage } from './walk.test-data.js';

let shown: Shown;
afterEach(() => shown.close());

interface Dressed {
  root: ShadowRoot;
  coloursOf(selector: string): [ink: Rgb, ground: Rgb];
}

async function show(look: Look, into?: Element): Promise<Dressed> {
  const texts = { question: 'How likely?' };
  const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: texts }, moments: [], look };
  const { root, shown: now } = await stage(survey, texts, into ? { into } : {});
  shown = now;
  return {
    root,
    coloursOf(selector) {
      const element = root.querySelector(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      const { color, backgroundColor } = getComputedStyle(element);
      const [ink, ground] = [color, backgroundColor].map(rgbOf);
      if (!ink || !ground) throw new Error(`${color} or ${backgroundColor} is no plain colour`);
      return [ink, ground];
    },
  };
}

const BRANDS = ['#ffd400', '#ffffff', '#000000', '#777777', '#3050c8', '#00ff00'];

describe('a brand colour', () => {
  it.each(BRANDS.flatMap((accent) => [['light', accent] as const, ['dark', accent] as const]))(
    'can be read on %s paper, and be written on: %s',
    async (scheme, accent) => {
      const { coloursOf } = await show({ scheme, accent });
      const [, paper] = coloursOf('.card');
      const [ink, ground] = coloursOf('.primary');
      expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(ground, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('is left as it is where it can be read, and the page’s own word for it wins', async () => {
    const accented = async (): Promise<Rgb> =>
      (await show({ scheme: 'light', accent: '#3050c8' })).coloursOf('.primary')[1];
    expect(await accented()).toEqual([48, 80, 200]);
    shown.close();
    document.documentElement.style.setProperty('--candor-accent', '#8a1c5c');
    expect(await accented()).toEqual([138, 28, 92]);
    document.documentElement.removeAttribute('style');
  });
});

describe('what a page says of colours', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));
  const say = (tokens: Record<string, string>): void => {
    for (const [name, value] of Object.entries(tokens)) {
      document.documentElement.style.setProperty(`--candor-${name}`, value);
    }
  };

  it.each(
    // Without its #, a part of a notation, nothing, to be seen through.
    ['3050c8', '222 47% 11%', '', 'transparent', '#3050c820']
      .flatMap((accent) => [['light', accent] as const, ['dark', accent] as const])
      // Of another space.
      .concat([
        ['light', 'oklch(0.9 0.1 200)'],
        ['light', 'color(display-p3 1 1 0)'],
        ['dark', 'oklch(0.4 0.2 260)'],
      ]),
  )(
    'leaves a button and a chosen rating that can be read, on %s paper, with the accent "%s"',
    async (scheme, accent) => {
      say({ accent });
      const { coloursOf, root } = await show({ scheme });
      root.querySelectorAll('input')[3]?.click();
      const [, paper] = coloursOf('.card');
      for (const place of ['.primary', ':checked + .mark']) {
        const [ink, ground] = coloursOf(place);
        expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(ground, paper)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each([
    ['light', { paper: '#14161c', ink: '#f5f5f5', soft: '#b8bcc6', accent: '#7aa2ff' }],
    ['dark', { paper: '#fffdf8', ink: '#1c1b17', soft: '#5b574d', accent: '#8a1c5c' }],
  ] as const)('leaves ratings that can be read where the device is %s and the paper is not', async (scheme, tokens) => {
    say(tokens);
    const { coloursOf } = await show({ scheme });
    const [ink, ground] = coloursOf('.mark');
    expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['dark', { paper: '#fffaf0' }],
    ['dark', { paper: '#ffffff', accent: '#dd4400' }],
    ['dark', { ink: '#333333' }],
    ['light', { paper: '#222222' }],
    ['light', { paper: '#222222', ink: '#ffffff' }],
    ['light', { soft: '#dddddd' }],
  ] as const)('leaves all that is written readable where it says only a part: %s, %o', async (scheme, tokens) => {
    say(tokens);
    const { coloursOf, root } = await show({ scheme });
    const [ink, paper] = coloursOf('.card');
    const [soft] = [...root.querySelectorAll('.ends, .close')].map((element) => rgbOf(getComputedStyle(element).color));
    const [number, tile] = coloursOf('.mark');
    for (const [written, on] of [
      [ink, paper],
      [soft ?? paper, paper],
      [number, tile],
    ] as const) {
      expect(contrastOf(written, on)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is heard again when the device turns dark, and when the customer comes near', async () => {
    const { coloursOf } = await show({ scheme: 'system', accent: '#ffdb00' });
    const readable = (): boolean => {
      const [[ink, ground], [, paper]] = [coloursOf('.primary'), coloursOf('.card')];
      return contrastOf(ink, ground) >= 4.5 && contrastOf(ground, paper) >= 4.5;
    };
    await prefer({ 'prefers-color-scheme': 'dark' });
    await expect.poll(() => [coloursOf('.card')[1], readable()]).toEqual([[29, 32, 39], true]);
    await prefer({ 'prefers-color-scheme': 'light' });
    await expect.poll(() => [coloursOf('.card')[1], readable()]).toEqual([[255, 255, 255], true]);
    // A switch of the page's own.
    say({ accent: '#99ccff' });
    document
      .querySelector('candor-prompt')
      ?.shadowRoot?.querySelector('.card')
      ?.parentElement?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(readable()).toBe(true);
    expect(coloursOf('.primary')[1]).not.toEqual([136, 118, 9]);
  });
});

describe('a page', () => {
  it('can style the parts of a prompt that have a name, and nothing else', async () => {
    const rules =
      'candor-prompt::part(title) { color: rgb(1, 2, 3) } candor-prompt::part(mark) { background: rgb(4, 5, 6) }';
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `${rules} candor-prompt h2, h2 { color: red !important }`;
    const { root, coloursOf } = await show({});
    expect(coloursOf('h2 + div .mark')[1]).toEqual([4, 5, 6]);
    expect(getComputedStyle(root.querySelector('h2') ?? root.host).color).toBe('rgb(1, 2, 3)');
    style.remove();
  });

  it('that records its sessions records no answer', async () => {
    const { root } = await show({ place: 'bar' });
    const { host } = root;
    const signs = ['.fs-exclude', '.ph-no-capture', '.rr-block', '.sentry-block', '[data-clarity-mask]'];
    signs.push('[data-dd-privacy=hidden]', '[data-hj-suppress]', '[data-private]', '.bar');
    expect(signs.filter((sign) => !host.matches(sign))).toEqual([]);
  });
});

describe('a place', () => {
  const boxOf = async (look: Look, into?: Element): Promise<DOMRect> =>
    (await show(look, into)).root.host.getBoundingClientRect();

  it.each<[Look, (box: DOMRect) => boolean]>([
    [{ place: 'center' }, ({ left, right }) => Math.abs(left + right - innerWidth) < 2],
    [{ place: 'bar' }, ({ left, right, bottom }) => left === 0 && right === innerWidth && bottom === innerHeight],
    [{ place: 'corner' }, ({ bottom, right }) => bottom <= innerHeight && right <= innerWidth],
  ])('is where it says, wholly in view: %j', async (look, isThere) => {
    const box = await boxOf(look);
    expect(isThere(box)).toBe(true);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left).toBeGreaterThanOrEqual(0);
  });

  it('is as far from the edges as the page says', async () => {
    await page.viewport(1000, 700);
    document.documentElement.style.setProperty('--candor-offset', '80px');
    const { right, bottom } = await boxOf({});
    expect([innerWidth - right, innerHeight - bottom]).toEqual([80, 80]);
    document.documentElement.removeAttribute('style');
  });

  it.each([
    ['0', 0],
    ['20', 20],
  ])('is so, too, where the page says "%s" and no unit', async (said, wanted) => {
    document.documentElement.style.setProperty('--candor-offset', said);
    const { root } = await show({});
    const { right, bottom } = root.host.getBoundingClientRect();
    document.documentElement.removeAttribute('style');
    expect([innerWidth - right, innerHeight - bottom]).toEqual([wanted, wanted]);
  });

  it('is amid the page where it is told so, as wide as there is room, and takes no more of the page', async () => {
    document.body.innerHTML = '<p>Before</p><div style="width: 300px"></div><p>After</p>';
    const into = document.querySelector('div') ?? document.body;
    const box = await boxOf({}, into);
    const [before, after] = [...document.querySelectorAll('p')].map((each) => each.getBoundingClientRect());
    expect([box.left, box.width]).toEqual([into.getBoundingClientRect().left, 300]);
    expect(box.top).toBeGreaterThanOrEqual(before?.bottom ?? 0);
    expect(box.bottom).toBeLessThanOrEqual(after?.top ?? 0);
    document.body.innerHTML = '';
  });
});
