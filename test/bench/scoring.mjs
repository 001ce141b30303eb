// @ts-check
/**
 * What it costs to score a file of answers, beside merely reading the same file and splitting it into lines, in the same
 * run: wall time, CPU time of all threads, and peak memory, each in a process of its own. By itself:
 * `node test/bench/scoring.mjs 1000000 1` for a million answers instead of ten, in one round instead of three.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerOf } from './answer.mjs';
import { median } from './median.mjs';

/** Ways to go through a file; see scoring-child.mjs. */
const WAYS = /** @type {const} */ (['newlines', 'split', 'readline', 'parse', 'score', 'unique']);

/** @typedef {{ ms: number, cpu: number, rss: number }} Cost rss in MB */

/**
 * Medians over the rounds, in which the ways take turns; a file of a tenth shows whether memory grows with answers.
 *
 * @param {{ answers?: number, rounds?: number }} [size]
 */
export function scoringCosts({ answers = 10_000_000, rounds = 3 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  try {
    const [file, tenth] = [join(folder, 'answers.ndjson'), join(folder, 'tenth.ndjson')];
    writeAnswers(file, answers);
    writeAnswers(tenth, Math.ceil(answers / 10));
    /** @type {Record<typeof WAYS[number], Cost[]>} */
    const costs = { newlines: [], split: [], readline: [], parse: [], score: [], unique: [] };
    for (let round = 0; round < rounds; round++) for (const way of WAYS) costs[way].push(costOf(way, file));
    /** @param {Cost[]} all */
    const middle = (all) => ({
      ms: median(all.map(({ ms }) => ms)),
      cpu: median(all.map(({ cpu }) => cpu)),
      rss: median(all.map(({ rss }) => rss)),
    });
    const medians = Object.fromEntries(WAYS.map((way) => [way, middle(costs[way])]));
    return { answers, bytes: statSync(file).size, costs: medians, tenth: costOf('score', tenth) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {typeof WAYS[number]} way
 * @param {string} file
 * @returns {Cost}
 */
function costOf(way, file) {
  const child = fileURLToPath(new URL('scoring-child.mjs', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, way, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${way}: ${stderr}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

/**
 * Answers as `GET /v1/responses` gives them, over some months: the same 0.8 kB as in the benchmark of the collector.
 *
 * @param {string} file
 * @param {number} answers
 */
function writeAnswers(file, answers) {
  const random = randomOf(1);
  /** @param {readonly string[]} list */
  const oneOf = (list) => list[Math.floor(random() * list.length)] ?? '';
  const to = openSync(file, 'w');
  let text = '';
  for (let i = 0; i < answers; i++) {
    const now = 1_767_225_600_000 + Math.floor((i / answers) * 1.5e10);
    const answer = answerOf(idOf(now, random), now);
    const comment = answer.comment.slice(Math.floor(random() * 75));
    const more = { touchpoint: oneOf(TOUCHPOINTS), rating: Math.floor(random() * 11), comment };
    const traits = { team: oneOf(TEAMS), plan: 'pro' };
    text += `${JSON.stringify({ ...answer, ...more, traits, answeredAt: now, receivedAt: now + 900 })}\n`;
    if (text.length > 2 ** 20) {
      writeSync(to, text);
      text = '';
    }
  }
  writeSync(to, text);
  closeSync(to);
}

const TOUCHPOINTS = ['shop', 'checkout', 'support-chat'];
const TEAMS = ['north', 'south', 'east', 'west', 'night'];

/** @param {number} now @param {() => number} random */
function idOf(now, random) {
  const hex = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const time = now.toString(16).padStart(12, '0');
  const [a, b] = [hex(), hex()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-8${a.slice(3, 6)}-${b}${a.slice(4)}`;
}

/** Numbers from 0 to 1, the same in every run (mulberry32). @param {number} seed */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {ReturnType<typeof scoringCosts>} result */
export function printScoring({ answers, bytes, costs, tenth }) {
  console.log(`${answers.toLocaleString('en')} answers, ${(bytes / 2 ** 30).toFixed(2)} GiB`);
  const split = costs['split'];
  const readline = costs['readline'];
  console.table(
    Object.fromEntries(
      Object.entries(costs).map(([way, { ms, cpu, rss }]) => [
        way,
        {
          'answers a second': Math.round((1_000 * answers) / ms).toLocaleString('en'),
          'to split': `${(ms / (split?.ms ?? 1)).toFixed(2)} x`,
          'to readline': `${(ms / (readline?.ms ?? 1)).toFixed(2)} x`,
          'CPU to split': `${(cpu / (split?.cpu ?? 1)).toFixed(2)} x`,
          'peak memory': `${Math.round(rss)} MB`,
        },
      ]),
    ),
  );
  console.log(
    `A tenth of the answers: peak memory ${Math.round(tenth.rss)} MB. The budget is 1.5 x the time of splitting.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , answers = '10000000', rounds = '3'] = process.argv;
  printScoring(scoringCosts({ answers: Number(answers), rounds: Number(rounds) }));
}
