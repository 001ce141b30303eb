import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchClick } from './click.js';
import { countListeners } from './hands.test-data.js';

const onClick = vi.fn<() => void>();
let stop = (): void => {};
beforeEach(() => {
  document.body.innerHTML = '<main><button id="cancel">Cancel <b>everything</b></button> <i>else</i></main>';
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  onClick.mockReset();
});

function find(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
function withShadow(name: string): ShadowRoot {
  const shadow = document.body.appendChild(document.createElement(name)).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<button>Yes</button>';
  return shadow;
}

it('calls at every click on the element or in it, by mouse or by key, and at no other', async () => {
  stop = watchClick('#cancel', onClick);
  await userEvent.click(find('i'));
  expect(onClick).not.toHaveBeenCalled();
  await userEvent.click(find('b'));
  find('#cancel').focus();
  await userEvent.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledTimes(2);
});

it('finds an element that comes later', async () => {
  stop = watchClick('.late', onClick);
  document.body.innerHTML = '<button class="late">Now</button>';
  await userEvent.click(find('.late'));
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('hears a click that the page stops on its way', async () => {
  stop = watchClick('#cancel', onClick);
  find('main').addEventListener('click', (event) => event.stopImmediatePropagation(), true);
  await userEvent.click(find('b'));
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('looks into open shadow trees, but not into a prompt of ours', () => {
  stop = watchClick('button', onClick);
  find('button', withShadow('x-shop')).click();
  expect(onClick).toHaveBeenCalledTimes(1);
  for (const ours of ['candor-prompt', 'candor-button']) find('button', withShadow(ours)).click();
  expect(onClick).toHaveBeenCalledTimes(1);
});

it('does not fail on a form with a field called matches', () => {
  const onError = vi.fn<() => void>();
  addEventListener('error', onError, { once: true });
  document.body.innerHTML = '<form><input name="matches"></form>';
  stop = watchClick('form', onClick);
  find('input').click();
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onError).not.toHaveBeenCalled();
});

it.each(['', '#', 'a[', ':nonsense', 'a::'])(
  'tells the owner that "%s" is no selector, and listens to nothing',
  (bad) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const listeners = countListeners();
    stop = watchClick(bad, onClick);
    expect(listeners()).toBe(0);
    expect(warned.mock.calls).toEqual([[expect.stringContaining(`"${bad}" is no CSS selector`)]]);
  },
);

it('is silent and gone once it is stopped', () => {
  const listeners = countListeners();
  stop = watchClick('#cancel', onClick);
  expect(listeners()).toBe(1);
  stop();
  find('#cancel').click();
  expect(onClick).not.toHaveBeenCalled();
  expect(listeners()).toBe(0);
});
