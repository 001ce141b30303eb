import type { Survey, Texts } from '@candor/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Said } from '../response/respond.js';
import type { Shown } from './show.js';
import { atRest, stage } from './walk.test-data.js';

const survey: Survey = {
  id: 'shop',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: '?' } },
  moments: [],
  choice: { id: 'reason', options: ['price', 'time'], many: true, bands: ['passive'] },
};
const texts: Texts = {
  question: 'How likely are you to recommend us?',
  choice: { question: 'What was it about?', options: { price: 'The price', time: 'The time it took' } },
  followUp: { passive: 'What could we do better?', promoter: 'What did you like?' },
};

let shown: Shown;
let root: ShadowRoot;
let rated: Said[];
beforeEach(async () => {
  await page.viewport(900, 600);
  rated = [];
  ({ shown, root } = await stage(survey, texts, { onRate: (said) => rated.push(said) }));
  await atRest(root);
});
afterEach(() => shown.close());

const find = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const step = (): string => find('section').className;
const rating = (place: number): HTMLElement => find(`label:nth-child(${place + 1}) input`);

it('a double click on a rating is a rating, and no answer to what comes next', async () => {
  await userEvent.dblClick(rating(10));
  expect([rated.length, step()]).toEqual([1, 'card comment']);
});

it('a double click on an option picks it, and does not take it back', async () => {
  await userEvent.click(rating(8));
  await userEvent.dblClick(find('.reasons label input'));
  expect([step(), find('.reasons label input').matches(':checked')]).toEqual(['card choice', true]);
});

it('quick clicks in different places all count, and so do quick keys', async () => {
  await userEvent.click(rating(8));
  await userEvent.click(find('.reasons label:last-child input'));
  await userEvent.click(find('.primary'));
  expect(step()).toBe('card comment');
  find('.quiet').focus();
  await userEvent.keyboard('{Enter}');
  find('.quiet').focus();
  await userEvent.keyboard('{Enter}');
  expect(step()).toBe('card rate');
});
