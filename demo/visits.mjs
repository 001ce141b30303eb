// @ts-check
/**
 * A month of visits to the shop, made up: as good as any to try `candor simulate` on. The same arguments give the same
 * bytes. `visits.ndjson.gz` is what it writes without any, compressed.
 *
 *     node demo/visits.mjs [people] [seed] > visits.ndjson
 */
import { fileURLToPath } from 'node:url';

const DAY = 86_400_000;
const SECOND = 1000;
const FROM = Date.UTC(2026, 4, 1);
const DAYS = 30;
const PRODUCTS = ['teapot', 'bowl', 'mug', 'vase', 'plate', 'jug', 'candle', 'planter'];
const CAMPAIGNS = ['', '', '', '?utm_source=mail', '?utm_source=search'];
const DEVICES = ['phone', 'phone', 'desktop', 'tablet'];

/**
 * Numbers from 0 up to 1 that a seed decides: mulberry32.
 *
 * @param {number} seed
 */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * All visits of so many people, in order of time.
 *
 * @param {number} people
 * @param {number} seed
 * @returns {{ respondent: string, at: string, [key: string]: unknown }[]}
 */
export function visitsOf(people = 2000, seed = 1) {
  const draw = random(seed);
  /** @type {{ respondent: string, at: number, [key: string]: unknown }[]} */
  const rows = [];
  for (let person = 1; person <= people; person++) {
    const respondent = `u${person}`;
    const device = one(DEVICES, draw);
    let from = FROM + draw() * DAYS * DAY;
    // Most come once; who comes again does so within days.
    for (let visit = 1; from < FROM + DAYS * DAY && (visit === 1 || draw() < 0.45); visit++) {
      rows.push(...visitFrom({ respondent, device, from, visit, draw }));
      from += (0.3 + 9 * draw()) * DAY;
    }
  }
  return rows
    .sort((before, after) => before.at - after.at)
    .map((row) => Object.assign(row, { at: new Date(row.at).toISOString() }));
}

/**
 * One visit: a walk through the shop, in one tab.
 *
 * @param {{ respondent: string, device: string, from: number, visit: number, draw: () => number }} visit
 */
function visitFrom({ respondent, device, from, visit, draw }) {
  /** @type {{ respondent: string, at: number, [key: string]: unknown }[]} */
  const rows = [];
  const session = `${respondent}-${visit}`;
  let at = Math.round(from / SECOND) * SECOND;
  /** @param {object} what @param {number} [seconds] until the next thing */
  const put = (what, seconds = 0) => {
    rows.push({ respondent, at, session, ...what });
    at += seconds * SECOND;
  };
  /** @param {string} page @param {number} least @param {number} most */
  const open = (page, least, most) => {
    const seconds = Math.round(least + (most - least) * draw() ** 2);
    put(
      { page, seconds, scrolled: Math.round(100 * draw()), ...(rows.length === 0 && { facts: { device } }) },
      seconds,
    );
  };
  open(`/${one(CAMPAIGNS, draw)}`, 4, 60);
  if (visit > 1) put({ moment: 'second-visit' }, 1);
  for (let looks = Math.floor(4 * draw()); looks > 0; looks--) open(`/products/${one(PRODUCTS, draw)}`, 5, 120);
  const goal = draw();
  if (goal < 0.14) {
    open('/cart', 5, 40);
    open('/checkout', 40, 200);
    open('/thank-you', 8, 60);
    // It is told as soon as the page is there.
    const thanks = rows.at(-1);
    const told = thanks ? thanks.at + SECOND : at;
    rows.push({
      respondent,
      at: told,
      session,
      moment: 'order-completed',
      properties: { total: Math.round(20 + 130 * draw() ** 2) },
    });
  } else if (goal < 0.2) {
    open('/support', 60, 60);
    put({ moment: 'chat-ended' }, 10);
  } else if (goal < 0.35) {
    open('/care', 3, 120);
  } else if (goal < 0.38) {
    open('/account', 5, 30);
    open('/account/cancel', 10, 60);
    put({ click: '[data-cancel]' }, 1);
    put({ moment: 'subscription-cancelled' }, 2);
    open('/account/cancelled', 5, 20);
  } else if (draw() < 0.2) put({ exit: true });
  return rows;
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {() => number} draw
 * @returns {T}
 */
function one(all, draw) {
  const chosen = all[Math.floor(draw() * all.length)];
  if (chosen === undefined) throw new RangeError('there is none to choose');
  return chosen;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [people, seed] = process.argv.slice(2).map(Number);
  for (const row of visitsOf(people, seed)) process.stdout.write(`${JSON.stringify(row)}\n`);
}
