import type { Survey } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Said } from '../response/respond.js';
import type { Shown } from './show.js';
import { atRest, stage } from './walk.test-data.js';

const texts = { question: 'How likely?', choice: { question: 'Why?', options: { price: 'Price', time: 'Time' } } };
const choice = { id: 'why', options: ['price', 'time'], many: true };
const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: texts }, choice, moments: [] };

let shown: Shown;
let root: ShadowRoot;
let page: AbortController;
const onSend = vi.fn<(said: Said) => void>();
const onRate = vi.fn<(said: Said) => void>();
beforeEach(() => {
  page = new AbortController();
  vi.clearAllMocks();
});
afterEach(() => {
  page.abort();
  shown.close();
});

/** A prompt on a page that listens before anybody else. */
async function open(type: string, spoil: (event: Event) => void): Promise<void> {
  addEventListener(type, spoil, { capture: true, signal: page.signal });
  ({ root, shown } = await stage(survey, texts, { onSend, onRate }));
  await atRest(root);
}
const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) ?? document.body;
const stop = (event: Event): void => event.stopPropagation();
const stopAndForbid = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

describe.each([
  ['stops', stop],
  ['stops and forbids', stopAndForbid],
])('a page that %s every click', (_does, spoil) => {
  it('hinders nobody with a mouse, and no answer comes twice', async () => {
    await open('click', spoil);
    await userEvent.click(find('input[aria-label^="7"]'));
    await expect.poll(() => root.querySelectorAll('[type=checkbox]').length).toBe(2);
    await userEvent.click(find('[type=checkbox]'));
    await expect.poll(() => root.querySelector('.primary')?.textContent).toBe('Send');
    await userEvent.click(find('.primary'));
    await expect.poll(() => root.querySelector('h2')?.textContent).toBe('Thank you!');
    expect([onRate.mock.calls.length, onSend.mock.calls.length]).toEqual([1, 1]);
    expect(Object.keys(onSend.mock.calls[0]?.[0].answers ?? {})).toContain('why');
  });

  it('hinders nobody with a keyboard', async () => {
    await open('click', spoil);
    find('input').focus();
    await userEvent.keyboard('7{Enter}');
    await expect.poll(() => root.querySelectorAll('[type=checkbox]').length).toBe(2);
    await userEvent.keyboard('{Tab} ');
    await expect.poll(() => root.querySelectorAll(':checked').length).toBe(1);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
    await expect.poll(() => root.querySelector('h2')?.textContent).toBe('Thank you!');
    expect(onSend).toHaveBeenCalledOnce();
    expect(Object.keys(onSend.mock.calls[0]?.[0].answers ?? {})).toContain('why');
  });
});

it('a page that forbids the space bar everywhere does not keep a box from being ticked by it', async () => {
  await open('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === ' ') event.preventDefault();
  });
  find('input').focus();
  await userEvent.keyboard('7{Enter}');
  await expect.poll(() => root.querySelectorAll('[type=checkbox]').length).toBe(2);
  await userEvent.keyboard('{Tab} ');
  expect(root.querySelectorAll(':checked')).toHaveLength(1);
});

it('a page hears nothing of what is dragged over a prompt, though no pointer was over it before', async () => {
  const heard = vi.fn<() => void>();
  addEventListener('dragenter', heard, { signal: page.signal });
  addEventListener('dragover', heard, { signal: page.signal });
  ({ root, shown } = await stage(survey, texts));
  for (const type of ['dragenter', 'dragover']) {
    find('.card').dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true }));
  }
  expect(heard).not.toHaveBeenCalled();
});
