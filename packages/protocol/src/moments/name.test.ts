import type { Moment } from '../survey.js';
import { expect, it } from 'vitest';
import { momentName } from './name.js';

it.each<[Moment, string]>([
  [{ on: 'code', name: 'order-completed' }, 'order-completed'],
  [{ on: 'page', url: '/pricing' }, '/pricing'],
  [{ on: 'dwell', url: '/pricing', seconds: 30 }, '30 s on /pricing'],
  [{ on: 'button' }, 'button'],
  [{ on: 'click', selector: '#buy', url: '/cart' }, 'click #buy /cart'],
  [{ on: 'seen', selector: '.faq' }, 'seen .faq'],
  [{ on: 'scroll', percent: 50, url: '/blog/**' }, 'scroll 50 /blog/**'],
  [{ on: 'exit' }, 'exit'],
  [{ on: 'idle', seconds: 60 }, 'idle 60'],
])('%j is called "%s"', (moment, name) => {
  expect(momentName(moment)).toBe(name);
});

it('is no longer than a response may carry', () => {
  const moment: Moment = { on: 'sent', selector: 'x'.repeat(200), url: `/${'y'.repeat(400)}` };
  expect(momentName(moment)).toHaveLength(200);
});
