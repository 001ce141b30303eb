// @ts-check
/** Who is measured: what a page loads for each, how its prompt is called up, and where its marks are. */
import { readFileSync } from 'node:fs';
import { bundleEntry } from './bundle.mjs';
import { COMMENT, HIGH, LOW, QUESTION } from './entries/question.mjs';

/** @typedef {import('../widget-server.mjs').Answer} Answer */
/**
 * @typedef {object} Place where to look in the page
 * @property {string} [host] the element whose shadow root it is in
 * @property {string} inside a selector
 */
/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {readonly string[]} packages from the registry
 * @property {string} script the path of what a page loads
 * @property {string} [style] the path of its style sheet
 * @property {readonly string[]} call the function to call, by its name in the window, and its arguments
 * @property {Place} [prompt] what has to be seen before the prompt counts as shown
 * @property {Place} [marks] the ratings, of which the tenth is clicked
 * @property {Place} [rated] what is there once a rating has been taken; without it, the marks are gone then
 */

const script = (/** @type {string | Uint8Array} */ body) => ({ type: 'text/javascript', body });
const json = (/** @type {unknown} */ body) => ({ type: 'application/json', body: JSON.stringify(body) });
const own = (/** @type {string} */ path) => readFileSync(new URL(`../${path}`, import.meta.url));
const peer = (/** @type {string} */ path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url));

/** @param {string} name of a package */
export function versionOf(name) {
  return String(JSON.parse(peer(`${name}/package.json`).toString()).version);
}

const POSTHOG = {
  prompt: { host: '[class*=PostHogSurvey-]', inside: '.ratings-number' },
  marks: { host: '[class*=PostHogSurvey-]', inside: '.ratings-number' },
  rated: { host: '[class*=PostHogSurvey-]', inside: 'textarea' },
};

/** @type {readonly Contender[]} */
export const CONTENDERS = [
  { name: 'a bare div', packages: [], script: '/bare.js', call: ['bare'] },
  {
    name: 'hand-written DOM prompt',
    packages: [],
    script: '/floor.js',
    call: ['floor'],
    prompt: { host: 'html > div', inside: 'button' },
    marks: { host: 'html > div', inside: 'button' },
  },
  {
    name: 'bare preact prompt',
    packages: ['preact'],
    script: '/preact.js',
    call: ['show'],
    prompt: { host: 'html > div', inside: 'button' },
    marks: { host: 'html > div', inside: 'button' },
  },
  {
    name: 'Candor',
    packages: [],
    script: '/candor.js',
    call: ['candor', 'moment', 'now'],
    prompt: { host: 'candor-prompt', inside: 'label:has(input)' },
    marks: { host: 'candor-prompt', inside: 'input' },
    rated: { host: 'candor-prompt', inside: 'textarea' },
  },
  {
    name: 'Sentry feedback',
    packages: ['@sentry/browser'],
    script: '/sentry.js',
    call: ['show'],
    prompt: { host: '#sentry-feedback', inside: 'textarea' },
  },
  {
    name: 'Formbricks',
    packages: ['@formbricks/surveys'],
    script: '/formbricks.js',
    call: ['show'],
    prompt: { inside: '#fbjs label' },
    marks: { inside: '#fbjs label' },
    rated: { inside: '#fbjs textarea' },
  },
  {
    name: 'PostHog surveys, slim',
    packages: ['posthog-js'],
    script: '/posthog-slim.js',
    call: ['show'],
    ...POSTHOG,
  },
  { name: 'PostHog surveys', packages: ['posthog-js'], script: '/posthog.js', call: ['show'], ...POSTHOG },
  {
    name: 'SurveyJS',
    packages: ['survey-core', 'survey-js-ui'],
    script: '/surveyjs.js',
    style: '/surveyjs.css',
    call: ['show'],
    prompt: { inside: '.sd-rating__item' },
    marks: { inside: '.sd-rating__item' },
    rated: { inside: 'textarea' },
  },
];

const SURVEYS = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: {
        en: {
          question: QUESTION,
          low: LOW,
          high: HIGH,
          followUp: { promoter: COMMENT, passive: COMMENT, detractor: COMMENT },
        },
      },
      moments: [{ on: 'code', name: 'now' }],
    },
  ],
};

const POSTHOG_SURVEY = {
  id: 'nps',
  name: 'NPS',
  type: 'popover',
  start_date: '2024-01-01T00:00:00Z',
  end_date: null,
  questions: [
    {
      type: 'rating',
      id: 'nps',
      question: QUESTION,
      display: 'number',
      scale: 10,
      lowerBoundLabel: LOW,
      upperBoundLabel: HIGH,
      skipSubmitButton: true,
    },
    { type: 'open', id: 'why', question: COMMENT, optional: true },
  ],
  appearance: { position: 'right', whiteLabel: true, displayThankYouMessage: true },
  // Never: the page calls it up itself.
  conditions: { events: { values: [{ name: 'never' }] } },
};

const POSTHOG_CONFIG = {
  token: 'phc_bench',
  surveys: true,
  supportedCompression: [],
  hasFeatureFlags: false,
  sessionRecording: false,
  autocapture_opt_out: true,
  capturePerformance: false,
  heatmaps: false,
  captureDeadClicks: false,
  autocaptureExceptions: false,
  siteApps: [],
  elementsChainAsString: true,
  defaultIdentifiedOnly: true,
};

/** Everything that any of them asks the server for, beside what the widget's own bench serves. */
export async function answers() {
  const surveyjs = await bundleEntry('surveyjs');
  /** @type {Record<string, Answer>} */
  const all = {
    '/bare.js': script(own('bare.js')),
    '/floor.js': script(own('floor.js')),
    '/candor.js': script(own('../../packages/widget/dist/candor.js')),
    '/surveyjs.js': script(surveyjs.script),
    '/surveyjs.css': { type: 'text/css', body: surveyjs.style },
    '/v1/surveys': json(SURVEYS),
    [`/static/${versionOf('posthog-js')}/surveys.js`]: script(peer('posthog-js/dist/surveys.js')),
    '/array/phc_bench/config.js': script(
      `window._POSTHOG_REMOTE_CONFIG=${JSON.stringify({ phc_bench: { config: POSTHOG_CONFIG, siteApps: [] } })}`,
    ),
    '/flags/': json({ ...POSTHOG_CONFIG, flags: {}, errorsWhileComputingFlags: false, requestId: '1' }),
    '/api/surveys/': json({ surveys: [POSTHOG_SURVEY] }),
    '/e/': json({ status: 1 }),
    '/i/v0/e/': json({ status: 1 }),
    '/api/1/envelope/': json({}),
  };
  for (const name of ['preact', 'sentry', 'formbricks', 'posthog-slim', 'posthog']) {
    all[`/${name}.js`] = script((await bundleEntry(name)).script);
  }
  return all;
}
