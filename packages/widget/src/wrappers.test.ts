import { act, createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from 'vue';
import type { Candor } from './candor.js';
import { defineSurveyElement } from './element.js';
import { createCandor } from './index.js';
import { CandorSurvey as ReactSurvey } from './react.js';
import { CandorSurvey as VueSurvey } from './vue.js';

// A border of ours: nothing is sent.
vi.stubGlobal('fetch', () => new Promise(() => {}));

let site = 0;
let candor: Candor;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const survey = {
    id: 'guide',
    touchpoint: 'guide',
    metric: 'csat' as const,
    texts: { en: { question: 'How was this guide?' } },
    moments: [],
  };
  const surveys = { version: 1 as const, language: 'en', surveys: [survey] };
  candor = createCandor({ endpoint: 'https://collector.test', site: `wrapped-${++site}`, surveys });
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  candor.destroy();
  document.body.innerHTML = '';
});

const questions = (): (string | null | undefined)[] =>
  [...place.querySelectorAll('candor-prompt')].map((host) => host.shadowRoot?.querySelector('h2')?.textContent);
const ASKED = ['How was this guide?'];

describe('a survey amid a page', () => {
  it('is shown by React, once in strict mode too, and goes with its component', async () => {
    const root = createRoot(place);
    await act(async () =>
      root.render(createElement(StrictMode, null, createElement(ReactSurvey, { candor, survey: 'guide' }))),
    );
    await expect.poll(questions).toEqual(ASKED);
    await act(async () => root.unmount());
    expect(questions()).toEqual([]);
  });

  it('is shown by Vue', async () => {
    const app = createApp(VueSurvey, { candor, survey: 'guide' });
    app.mount(place);
    await expect.poll(questions).toEqual(ASKED);
    app.unmount();
    expect(questions()).toEqual([]);
  });

  it('is shown by an element, whenever that comes', async () => {
    defineSurveyElement(candor);
    defineSurveyElement(candor);
    const element = document.createElement('candor-survey');
    element.setAttribute('survey', 'guide');
    place.append(element);
    await expect.poll(questions).toEqual(ASKED);
  });
});
