import type { Survey, SurveyFile } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCandor, type Candor, type CandorOptions } from './index.js';

const surveyOf = (id: string, moments: Survey['moments']): Survey => ({
  id,
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: `${id}?` }, ru: { question: `${id}, по-русски?` } },
  moments,
});
const FILE: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [surveyOf('feedback', [{ on: 'button' }]), surveyOf('checkout', [{ on: 'code', name: 'done' }])],
};

let candor: Candor | undefined;
let sites = 0;
beforeEach(() => {
  // A border of ours: nothing is sent.
  vi.stubGlobal('fetch', () => new Promise(() => {}));
});
afterEach(() => {
  candor?.destroy();
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

function start(options: Partial<CandorOptions> = {}): Candor {
  return (candor = createCandor({ endpoint: 'https://c.example', site: `b${++sites}`, surveys: FILE, ...options }));
}

const button = (): HTMLButtonElement | null | undefined =>
  document.querySelector('candor-button')?.shadowRoot?.querySelector('button');
const label = (): string | null | undefined => button()?.textContent;
const questions = (): unknown[] =>
  [...document.querySelectorAll('candor-prompt')].map(({ shadowRoot }) => shadowRoot?.querySelector('h2')?.textContent);

describe('the button for feedback', () => {
  it('opens its prompt though another waits for a better moment, which is then gone', async () => {
    document.body.innerHTML = '<input autocomplete="cc-number">';
    document.querySelector('input')?.focus();
    const started = start();
    const waiting = started.moment('done');
    await expect.poll(label).toBe('Feedback');
    await expect.poll(() => JSON.stringify(started.explain('checkout'))).toContain('payment');
    button()?.click();
    await expect.poll(questions).toEqual(['feedback?']);
    expect((await waiting).survey).toBeNull();
  });

  it('opens its prompt in the place of one that came by itself, and does not open it twice', async () => {
    await start().moment('done');
    expect(questions()).toEqual(['checkout?']);
    await expect.poll(label).toBe('Feedback');
    button()?.click();
    await expect.poll(questions).toEqual(['feedback?']);
    const [prompt] = document.querySelectorAll('candor-prompt');
    const { survey } = await (candor ?? start()).ask('feedback', { pressed: true });
    expect([survey, questions(), document.querySelector('candor-prompt') === prompt]).toEqual([
      null,
      ['feedback?'],
      true,
    ]);
    expect((await (candor ?? start()).moment('done')).survey).toBeNull();
    expect(questions()).toEqual(['feedback?']);
  });

  it('takes no prompt off the edge that was asked for amid the page', async () => {
    document.body.innerHTML = '<p></p>';
    await start().moment('done');
    const into = document.querySelector('p') ?? document.body;
    await candor?.ask('feedback', { into, pressed: true });
    expect(new Set(questions())).toEqual(new Set(['checkout?', 'feedback?']));
  });

  it('speaks the language that the page changes to', async () => {
    const started = start();
    await expect.poll(label).toBe('Feedback');
    started.setLocale('ru');
    await expect.poll(label).toBe('Обратная связь');
    expect(document.querySelectorAll('candor-button')).toHaveLength(1);
  });

  it('comes under the prompt that is open where it is put there anew', async () => {
    const started = start();
    await started.moment('done');
    await expect.poll(label).toBe('Feedback');
    const onTop = (): string | undefined => {
      const { left, right, top, bottom } = button()?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.localName;
    };
    expect(onTop()).toBe('candor-prompt');
    started.setLocale('ru');
    await expect.poll(label).toBe('Обратная связь');
    await expect.poll(onTop).toBe('candor-prompt');
  });

  it('goes when consent is withdrawn, and comes back with it', async () => {
    const started = start({ consent: 'withdrawn' });
    await started.moment('done');
    started.consent(true);
    await expect.poll(label).toBe('Feedback');
    started.consent(false);
    await expect.poll(label).toBeUndefined();
    started.consent(true);
    await expect.poll(label).toBe('Feedback');
  });

  it('does not come where the widget was taken off the page before its files had come', async () => {
    const started = start();
    started.destroy();
    await started.moment('done');
    const other = start();
    await expect.poll(label).toBe('Feedback');
    other.destroy();
    await expect.poll(() => document.querySelectorAll('candor-button').length).toBe(0);
  });

  it('is not there for a survey that could not be shown, which is said', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const faulty = { ...FILE, surveys: [{ ...FILE.surveys[0], look: null }] };
    start({ surveys: faulty as never });
    await expect.poll(() => warn.mock.calls.join()).toContain('"feedback" has no button');
    expect(label()).toBeUndefined();
    warn.mockRestore();
  });
});

describe('what a page says wrongly', () => {
  it('reaches nobody as an error, whatever it takes for a language', async () => {
    const started = start();
    await started.moment('done');
    for (const locale of [null, 5, {}]) started.setLocale(locale as never);
    await started.status();
    expect((await started.ask('feedback', null as never)).considered).toHaveLength(1);
    expect(questions()).toEqual(['checkout?']);
  });
});
