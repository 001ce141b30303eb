import { momentName, type Moment } from '@candor/protocol';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchOther } from './other.js';
import { watchMoments } from './watch.js';

let stop = (): void => {};
afterEach(() => {
  stop();
  document.body.innerHTML = '';
  history.replaceState({}, '', '/');
});

const seen: string[] = [];
function watch(...moments: Moment[]): void {
  seen.length = 0;
  stop = watchMoments(moments, (moment) => seen.push(momentName(moment)), watchOther);
}
const button = (): Element => document.querySelector('button') ?? document.body;

it('calls at a click of what a survey names, after the page’s own listeners', async () => {
  document.body.innerHTML = '<button id="buy">Buy</button>';
  watch({ on: 'click', selector: '#buy' });
  let before: number | undefined;
  button().addEventListener('click', () => (before = seen.length));
  await userEvent.click(button());
  await expect.poll(() => seen).toEqual(['click #buy']);
  expect(before).toBe(0);
});

it('calls where a survey wants it alone, single-page navigation included', async () => {
  document.body.innerHTML = '<button id="buy">Buy</button>';
  watch({ on: 'click', selector: '#buy', url: '/cart' }, { on: 'seen', selector: '#buy', url: '/seen' });
  await userEvent.click(button());
  history.pushState({}, '', '/seen');
  await expect.poll(() => seen).toEqual(['seen #buy /seen']);
  history.pushState({}, '', '/cart');
  await userEvent.click(button());
  await expect.poll(() => seen).toEqual(['seen #buy /seen', 'click #buy /cart']);
});

it('watches nothing any more once it is stopped', async () => {
  document.body.innerHTML = '<button id="buy">Buy</button>';
  watch({ on: 'click', selector: '#buy' });
  stop();
  // Who watches now is called after who watched before.
  watch({ on: 'click', selector: '#buy' });
  await userEvent.click(button());
  await expect.poll(() => seen).toEqual(['click #buy']);
});
