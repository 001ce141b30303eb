import type { Look, Survey, Texts } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contrastOf, rgbOf } from './contrast.js';
import type { Shown } from './show.js';
import { atRest, stage } from './walk.test-data.js';

const survey: Survey = {
  id: 'help',
  touchpoint: 'shop',
  metric: 'csat',
  texts: { en: { question: '?' } },
  moments: [],
  withdrawable: true,
};
const texts: Texts<'csat'> = {
  question: 'How was our help today?',
  followUp: { satisfied: 'What did we do well?' },
  contact: { satisfied: 'May we write to you about it?' },
  next: { satisfied: { text: 'Tell others', url: 'https://reviews.test/', code: 'TEA-10' } },
};

let shown: Shown;
let root: ShadowRoot;
let closed: number;
let field: HTMLInputElement;

/** A long page with a field in it, read from its middle, on which somebody is asked. */
beforeEach(async () => {
  document.body.innerHTML = '<input id="name" style="margin-top: 900px"><p style="height: 3000px">A shop</p>';
  const found = document.querySelector('input');
  if (!found) throw new Error('the page has a field');
  field = found;
  field.focus();
  await page.viewport(640, 480);
  scrollTo(0, 700);
  closed = 0;
  ({ root, shown } = await stage(survey, texts, { onClose: () => (closed++, shown.close()) }));
});
afterEach(() => {
  shown.close();
  document.body.innerHTML = '';
});

const first = (): HTMLInputElement => {
  const input = root.querySelector('input');
  if (!input) throw new Error('there is no scale');
  return input;
};

describe('the focus', () => {
  it('stays where it is when a prompt comes', () => {
    expect(document.activeElement).toBe(field);
    expect(root.activeElement).toBeNull();
  });

  it('comes to the prompt by Tab after the page’s own, and leaves it again: nothing holds it', async () => {
    const ways: (string | undefined)[] = [];
    for (let tabs = 0; tabs < 3; tabs++) {
      await userEvent.tab();
      ways.push(root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.localName);
    }
    expect(ways).toEqual(['1 of 5', 'Not now', undefined]);
    expect(root.host.matches(':focus-within')).toBe(false);
  });

  it.each(['{Escape}', 'the cross'])('goes back to where it came from when the prompt is closed by %s', async (by) => {
    await userEvent.tab();
    expect(root.activeElement).toBe(first());
    if (by === '{Escape}') await userEvent.keyboard(by);
    else await userEvent.click(root.querySelector('.close') ?? field);
    expect([closed, document.querySelector('candor-prompt')]).toEqual([1, null]);
    expect(document.activeElement).toBe(field);
  });

  it('does not move when a prompt is closed in which it never was', () => {
    shown.close();
    expect(document.activeElement).toBe(field);
  });

  it('goes along with the steps, and the page stays where it was read', async () => {
    const read = scrollY;
    await userEvent.tab();
    await userEvent.keyboard('{End}{Home}{ArrowLeft}{Enter}');
    expect(root.activeElement?.localName).toBe('textarea');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(root.activeElement?.localName).toBe('input');
    expect([read, scrollY]).toEqual([700, 700]);
  });
});

describe('the focus by keys', () => {
  it('is seen wherever it is: a line of 2 px that is told from the paper', async () => {
    const seen = new Set<string>();
    const look = (): void => {
      const focused = root.activeElement;
      if (!focused || focused.localName === 'h2') return;
      const drawn = focused.matches('[type=radio]') ? focused.nextElementSibling : focused;
      const card = root.querySelector('.card');
      if (!drawn || !card) throw new Error('there is nothing to see');
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn);
      const [line, paper] = [outlineColor, getComputedStyle(card).backgroundColor].map(rgbOf);
      if (!line || !paper) throw new Error(`${outlineColor} is no plain colour`);
      expect([focused.outerHTML, outlineStyle, outlineWidth]).toEqual([focused.outerHTML, 'solid', '2px']);
      expect(contrastOf(line, paper)).toBeGreaterThanOrEqual(3);
      seen.add(`${focused.localName} ${focused.className || focused.getAttribute('type')}`);
    };
    first().focus();
    // Each step has fewer controls than this; what comes after the last is the page.
    for (const keys of ['{End}', '{Enter}', 'Tea{Control>}{Enter}{/Control}', '{Enter}']) {
      await userEvent.keyboard(keys);
      for (let tabs = 0; tabs < 4 && root.activeElement; tabs++) {
        look();
        await userEvent.tab();
      }
      root.querySelector<HTMLElement>('input:checked, textarea, .field')?.focus();
    }
    expect([...seen].toSorted()).toEqual([
      'a null',
      'button button',
      'button close',
      'button primary',
      'button quiet',
      'input field',
      'input radio',
      'textarea null',
    ]);
  });
});

describe('what has the focus in the page', () => {
  /** A field of the page at a place on the screen, which gets the focus. */
  function focusAt(style: string): HTMLElement {
    const control = document.body.appendChild(document.createElement('button'));
    control.style.cssText = `position: fixed; width: 40px; height: 20px; ${style}`;
    control.focus();
    return control;
  }
  const isHidden = (control: HTMLElement): boolean => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    const corners: [number, number][] = [
      [left + 1, top + 1],
      [right - 1, top + 1],
      [left + 1, bottom - 1],
      [right - 1, bottom - 1],
      [(left + right) / 2, (top + bottom) / 2],
    ];
    return corners.every(([x, y]) => document.elementFromPoint(x, y) === root.host);
  };
  const PLACES: [string, string][] = [
    ['the lower end', 'right: 100px; bottom: 60px'],
    ['the upper end', 'right: 100px; top: 40px'],
    ['the middle', 'left: 300px; top: 230px'],
  ];

  it.each<[Look['place'], number, number]>([
    ['corner', 640, 480],
    ['center', 640, 480],
    ['bar', 640, 480],
    ['corner', 320, 256],
  ])('is never wholly under a prompt: %s, %s x %s', async (place, width, height) => {
    shown.close();
    await page.viewport(width, height);
    ({ root, shown } = await stage({ ...survey, look: { place: place ?? 'corner' } }, texts));
    await atRest(root);
    for (const [name, style] of [...PLACES, ...PLACES.toReversed()]) {
      const control = focusAt(style.replace('300px', `${width / 2 - 20}px`).replace('230px', `${height / 2 - 10}px`));
      expect([name, isHidden(control)]).toEqual([name, false]);
      control.remove();
    }
  });

  it('is not covered by a prompt that comes over it, which can still be answered', async () => {
    shown.close();
    const control = focusAt('right: 100px; bottom: 60px');
    ({ root, shown } = await stage(survey, texts));
    await atRest(root);
    expect(document.activeElement).toBe(control);
    expect(isHidden(control)).toBe(false);
    const { top, bottom } = root.host.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight]).toEqual([true, true]);
    await userEvent.click(root.querySelector('input') ?? field);
    expect(root.querySelector('textarea, .contact, .thanks')).toBeTruthy();
  });

  it('is not under a prompt that the page scrolls it to', async () => {
    const control = focusAt('position: absolute; top: 1400px; right: 100px; bottom: auto');
    document.body.style.height = '3000px';
    scrollTo(0, 0);
    control.focus({ preventScroll: true });
    const ended = new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true }));
    const { top } = root.host.getBoundingClientRect();
    scrollTo(0, 1400 - top - 60);
    await ended;
    expect(isHidden(control)).toBe(false);
    document.body.style.height = '';
    scrollTo(0, 0);
  });

  it('lets a prompt be where it is as long as a part of it is seen', async () => {
    const before = root.host.getBoundingClientRect();
    const { left, top } = before;
    focusAt(`left: ${left - 20}px; top: ${top + 20}px`);
    expect(root.host.getBoundingClientRect()).toEqual(before);
  });
});

describe('Escape', () => {
  it('closes from inside only', async () => {
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(0);
    first().focus();
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(1);
  });
});

describe('who cannot see the prompt', () => {
  /** What live regions get to say from now on, in order. */
  function listen(): string[] {
    const heard: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const said = element?.closest('[role=status], [role=alert], [aria-live=polite]')?.textContent;
        if (said) heard.push(said);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
    return heard;
  }

  it('hears of it once, politely, from a region that was there before its words', async () => {
    const status = root.querySelector('[role=status]');
    expect(status?.textContent).toBe('');
    const heard = listen();
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    first().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{End}');
    // All that a key leads to is drawn by the next frame but one.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    expect(heard).toEqual(['How was our help today?']);
    expect(root.querySelector('[role=status]')).toBe(status);
    expect(status?.getAttribute('aria-live') ?? 'polite').toBe('polite');
  });

  it('hears that a code was copied', async () => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} }, configurable: true });
    first().focus();
    await userEvent.keyboard('{Enter}');
    const heard = listen();
    root.querySelector<HTMLElement>('.code button')?.click();
    await expect.poll(() => heard).toEqual(['Copied']);
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('hears that an address is none, once for each try, and what has become of the answer', async () => {
    first().focus();
    await userEvent.keyboard('{End}{Enter}{Tab}{Tab}{Enter}');
    const heard = listen();
    await userEvent.keyboard('ana{Enter}');
    expect(heard).toEqual(['This does not look like an e-mail address.']);
    const address = root.querySelector('input');
    expect(address?.getAttribute('aria-invalid')).toBe('true');
    expect(root.getElementById(address?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(heard[0]);
    await userEvent.keyboard('@tea.ro');
    expect(address?.getAttribute('aria-invalid')).toBe('false');
    await userEvent.keyboard('{Enter}');
    shown.tell('kept');
    await expect.poll(() => heard.at(-1)).toMatch(/^Your answer is saved/);
  });
});
