// @ts-check
/**
 * What a decision costs: in the simulator, on visits like those of the shop; and in a page of Chromium, where every one
 * reads the visitor from storage. And how many people a sample of a tenth reaches. By itself: `node test/bench/decide.mjs`,
 * which needs a build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright';
import { placeInSample } from '../../packages/protocol/dist/index.js';
import { readRow, simulate } from '../../packages/protocol/dist/simulate/index.js';
import { chromium } from '../setup/chromium.mjs';
import { median } from './median.mjs';
import { serveWidget } from './widget-server.mjs';

const DIST = new URL('../../packages/widget/dist/', import.meta.url);
const VISITS = fileURLToPath(new URL('../../demo/visits.mjs', import.meta.url));

/** So many make a little more than a hundred thousand rows. */
const PEOPLE = 16_000;

const TEXTS = {
  touchpoint: 'shop',
  metric: /** @type {const} */ ('nps'),
  texts: { en: { question: 'How likely are you to recommend us?' } },
};
const survey = { ...TEXTS, id: 'nps' };
/** Where a survey asks for what rules can. */
const RULES = {
  audience: { all: [{ fact: 'device', is: 'phone' }, { not: { fact: 'trait.plan', is: 'pro' } }] },
  atMost: 3,
};
const BUDGET = { perSession: 1, per30Days: 2 };

/** @param {object[]} surveys @param {object} [rest] a survey file, as plain data */
const fileOf = (surveys, rest) =>
  /** @type {import('@candor/protocol').SurveyFile} */ ({ version: 1, language: 'en', surveys, ...rest });

/** Files that are tried: the shop's own; and five surveys with rules that are due at every page. */
const FILES = {
  'the shop': fileOf(JSON.parse(readFileSync(new URL('../../demo/candor.json', import.meta.url), 'utf8')).surveys),
  'five surveys at every page': fileOf(
    ['a', 'b', 'c', 'd', 'e'].map((id) => Object.assign({ id, moments: [{ on: 'page', url: '/**' }] }, RULES, TEXTS)),
    { budget: BUDGET },
  ),
};

/** Decisions on a hundred thousand rows, read and parsed beforehand; CPU time, in seconds, the median of three. */
export function simulatorCosts() {
  const made = execFileSync(process.execPath, [VISITS, `${PEOPLE}`], { maxBuffer: 2 ** 28 }).toString();
  const rows = made
    .trim()
    .split('\n')
    .map((line) => {
      const read = readRow(JSON.parse(line));
      if ('reason' in read) throw new Error(read.expected);
      return read.row;
    });
  return Object.entries(FILES).map(([name, file]) => {
    const runs = [0, 1, 2].map(() => {
      const simulation = simulate(file, { rate: 0.2, seed: '1' });
      const before = process.cpuUsage();
      for (const row of rows) simulation.see(row);
      const { decisions } = simulation.end();
      const { user, system } = process.cpuUsage(before);
      return { decisions, seconds: (user + system) / 1e6 };
    });
    const seconds = median(runs.map((run) => run.seconds));
    return { name, rows: rows.length, decisions: runs[0]?.decisions ?? 0, seconds };
  });
}

/** Who is asked of so many, with fifty moments each, by a survey for a tenth; and what drawing anew at each would come to. */
export function sampleReach(people = 20_000, moments = 50) {
  const file = fileOf([{ ...survey, sample: 0.1, cooldownDays: 0, moments: [{ on: 'code', name: 'done' }] }]);
  const simulation = simulate(file, { rate: 0, seed: '1' });
  for (let person = 0; person < people; person++) {
    for (let at = 0; at < moments; at++) {
      simulation.see({ respondent: `customer-${person}`, at: at * 60_000, what: { on: 'code', name: 'done' } });
    }
  }
  const [outcome] = simulation.end().surveys;
  let anew = 0;
  for (let person = 0; person < people; person++) {
    const draws = Array.from({ length: moments }, (_, at) => placeInSample(`draw ${at}`, `customer-${person}`));
    if (draws.some((draw) => draw < 0.1)) anew += 1;
  }
  return { people, moments, reached: (outcome?.peopleAsked ?? 0) / people, anew: anew / people };
}

/** Surveys in a page: a plain one, and one with rules; neither asks anybody, so that it can be decided again. */
const PAGES = {
  'a plain survey': fileOf([{ ...survey, sample: 1e-9, moments: [{ on: 'code', name: 'now' }] }]),
  'a survey with rules': fileOf([{ ...survey, ...RULES, sample: 1e-9, moments: [{ on: 'code', name: 'now' }] }], {
    budget: BUDGET,
  }),
};

/** In microseconds, the median of so many rounds: to explain a survey; and a moment, from the call to its decision. */
export async function pageDecisions(rounds = 9, times = 1000) {
  const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
  try {
    const costs = [];
    for (const [name, file] of Object.entries(PAGES))
      costs.push({ name, ...(await decideIn(browser, file, { rounds, times })) });
    return costs;
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {object} file
 * @param {{ rounds: number, times: number }} often
 */
async function decideIn(browser, file, { rounds, times }) {
  const body = (/** @type {string} */ name) => readFileSync(new URL(name, DIST));
  const server = await serveWidget({
    '/v1/surveys': { type: 'application/json', body: JSON.stringify(file) },
    '/candor.js': { type: 'text/javascript', body: body('candor.js') },
    '/rules.js': { type: 'text/javascript', body: body('rules.js') },
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.addScriptTag({ url: `${server.url}candor.js` });
    const found = await page.evaluate(
      async ([most, each]) => {
        const candor = Reflect.get(window, 'candor');
        // It also waits for all that has to be fetched.
        const { considered } = await candor('moment', 'now');
        const gates = considered[0].gates.map((/** @type {{ gate: string }} */ { gate }) => gate);
        const [explained, decided] = [[0], [0]];
        for (let round = 0; round <= most; round++) {
          let begun = performance.now();
          for (let time = 0; time < each; time++) candor('explain', 'nps');
          explained[round] = (1000 * (performance.now() - begun)) / each;
          begun = performance.now();
          for (let time = 0; time < each; time++) await candor('moment', 'now');
          decided[round] = (1000 * (performance.now() - begun)) / each;
        }
        return { gates, explained, decided };
      },
      /** @type {const} */ ([rounds, times]),
    );
    const { gates, explained, decided } = found;
    // The first round warms the browser up.
    return { gates: gates.length, explain: median(explained.slice(1)), moment: median(decided.slice(1)) };
  } finally {
    server.close();
  }
}

/** Prints all of it. */
export async function printDecisions() {
  console.table(
    Object.fromEntries(
      simulatorCosts().map(({ name, rows, decisions, seconds }) => [
        name,
        {
          rows,
          decisions,
          'CPU, s': seconds.toFixed(2),
          'rows a second': Math.round(rows / seconds),
          'decisions a second': Math.round(decisions / seconds),
        },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      (await pageDecisions()).map(({ name, gates, explain, moment }) => [
        `in a page, ${name}`,
        { gates, 'explain, µs': explain.toFixed(1), 'a moment and its decision, µs': moment.toFixed(1) },
      ]),
    ),
  );
  const { people, moments, reached, anew } = sampleReach();
  const share = (/** @type {number} */ of) => `${(100 * of).toFixed(1)} %`;
  console.log(
    `A sample of 10 % reaches ${share(reached)} of ${people} people after ${moments} moments each; ` +
      `drawn anew at each moment it would reach ${share(anew)}.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printDecisions();
