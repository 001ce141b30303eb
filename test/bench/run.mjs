// @ts-check
/** `npm run bench`: bytes, the cost to a page, the cost to the collector, the cost of scoring. Goals: the budgets of the design. */
import { ensureChromium } from '../setup/ensure-chromium.mjs';
import { bytesOf, STAGES } from './bytes.mjs';
import { clickCosts } from './click.mjs';
import { collectorCosts } from './collector.mjs';
import { printDecisions } from './decide.mjs';
import { pageCosts } from './page.mjs';
import { printScoring, scoringCosts } from './scoring.mjs';

if (!ensureChromium()) process.exit(1);

const ms = (/** @type {number} */ value) => value.toFixed(2);
const times = (/** @type {number} */ value) => `${value.toFixed(2)} x`;

console.log('Bytes of the script tag');
console.table(Object.fromEntries(Object.entries(STAGES).map(([stage, names]) => [stage, bytesOf(names)])));

console.log('\nIn one Chromium, medians in ms (measuring, about a minute …)');
const page = await pageCosts();
const floor = page['hand-written'];
const bare = page['bare div'];
console.table(
  Object.fromEntries(
    Object.entries(page).map(([kind, { evaluate, cpu, painted }]) => [
      kind,
      {
        'script evaluated': ms(evaluate),
        'trigger to rest, CPU over a bare div': ms(cpu - bare.cpu),
        'trigger to painted': ms(painted),
      },
    ]),
  ),
);
console.log(
  `Candor to hand-written: evaluated ${times(page.candor.evaluate / floor.evaluate)}, ` +
    `CPU over a bare div ${times((page.candor.cpu - bare.cpu) / (floor.cpu - bare.cpu))}, ` +
    `painted ${times(page.candor.painted / floor.painted)}`,
);

console.log('\nFrom a click to the answer on the disk, medians in ms (measuring, a minute …)');
const clicks = await clickCosts();
console.table(
  Object.fromEntries(
    clicks.map(({ waiting, click, bare: write }) => [
      `${waiting} waiting`,
      { 'click to stored': ms(click), 'one bare strict write': ms(write), ratio: times(click / write) },
    ]),
  ),
);

console.log('\nWhom to ask: what a decision costs, in the simulator and in a page (measuring, a minute …)');
await printDecisions();

console.log('\nCPU time of the collector per accepted, durably stored answer (measuring, two minutes …)');
const collector = await collectorCosts();
console.table(
  Object.fromEntries(
    collector.map(({ connections, bare: least, candor }) => [
      `${connections} at once`,
      { 'bare node:http 204, µs': least.toFixed(1), 'candor, µs': candor.toFixed(1), ratio: times(candor / least) },
    ]),
  ),
);
console.log('The budget is 2.3 x at 64.');

console.log(
  '\nScoring a file of answers, in a process of its own each (measuring, some minutes; 8 GB of temporary files …)',
);
printScoring(scoringCosts());
