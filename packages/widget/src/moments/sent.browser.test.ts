import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { countListeners } from './hands.test-data.js';
import { watchSent } from './sent.js';

const onSent = vi.fn<() => void>();
let stop = (): void => {};
/** Nothing is sent for good: the page of the tests would go. */
const hold = (event: Event): void => event.preventDefault();
beforeEach(() => {
  addEventListener('submit', hold, true);
  document.body.innerHTML = `
    <div id="checkout"><form class="order"><input name="name" required><button>Order</button></form></div>
    <form class="search"><input name="q"><button>Search</button></form>`;
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  onSent.mockReset();
  removeEventListener('submit', hold, true);
});

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

it.each(['.order', '#checkout', 'form:has(input[required])'])('calls when the form %s is sent', async (selector) => {
  stop = watchSent(selector, onSent);
  await userEvent.fill(find('.order input'), 'Ana');
  await userEvent.click(find('.order button'));
  await userEvent.type(find('.order input'), '{Enter}');
  expect(onSent).toHaveBeenCalledTimes(2);
});

it('does not call for another form, nor when the browser finds the form invalid', async () => {
  stop = watchSent('.order', onSent);
  await userEvent.click(find('.search button'));
  await userEvent.click(find('.order button'));
  expect(onSent).not.toHaveBeenCalled();
});

it('calls for a form that the page sends by itself, and finds one that comes later', async () => {
  stop = watchSent('.late', onSent);
  document.body.innerHTML = '<form class="late"><button>Send</button></form>';
  find('.late').addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  await userEvent.click(find('.late button'));
  expect(onSent).toHaveBeenCalledTimes(1);
});

it('is silent and gone once it is stopped', async () => {
  const listeners = countListeners();
  stop = watchSent('.search', onSent);
  expect(listeners()).toBe(1);
  stop();
  await userEvent.click(find('.search button'));
  expect(onSent).not.toHaveBeenCalled();
  expect(listeners()).toBe(0);
});
