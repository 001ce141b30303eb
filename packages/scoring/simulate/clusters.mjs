// How often the interval of `scoreByRespondent` holds the truth when people answer several times, more or less alike.
import { scoreByRespondent, scoreOf, tallyOf } from '../dist/index.js';
import { draws } from './random.mjs';
import { npsOf, percent, SHAPES, table } from './shapes.mjs';

const NPS = { metric: 'nps', scale: { min: 0, max: 10, good: 'high' } };
const { uniform, pick, dirichlet } = draws(4);

const HABITS = {
  'four answers each': () => 4,
  'one to four': () => 1 + Math.floor(4 * uniform()),
  'one; one person in ten twelve': () => (uniform() < 0.1 ? 12 : 1),
};
const ALIKE = { 'hardly alike': 0.05, 'rather alike': 0.4, 'nearly the same': 0.99 };

function people(many, habit, shape, alike) {
  return Array.from({ length: many }, () => {
    const own = dirichlet(shape, alike);
    return Array.from({ length: habit() }, () => [0, 7, 10][pick(own)]);
  });
}

/** The worst of all shapes but the two that hardly ever vary. */
export function clustered(times) {
  const shapes = Object.values(SHAPES).filter((shape) => Math.max(...shape) <= 0.95);
  const rows = [];
  for (const [habit, answers] of Object.entries(HABITS)) {
    for (const [how, alike] of Object.entries(ALIKE)) {
      rows.push([`${habit}, ${how}`, ...[10, 30, 100].map((many) => worst(times, shapes, many, answers, alike))]);
    }
  }
  return table(['answers', '10 people', '30 people', '100 people'], rows);
}

function worst(times, shapes, many, answers, alike) {
  const covered = shapes.map((shape) => {
    let [held, plain] = [0, 0];
    for (let i = 0; i < times; i++) {
      const sample = people(many, answers, shape, alike);
      const holds = ({ low, high }) => low <= npsOf(shape) + 1e-9 && high >= npsOf(shape) - 1e-9;
      held += Number(holds(scoreByRespondent(NPS, sample).headline));
      plain += Number(holds(scoreOf(tallyOf(NPS, sample.flat()).tally).headline));
    }
    return { held: held / times, plain: plain / times };
  });
  return `${percent(Math.min(...covered.map(({ held }) => held)))} (${percent(Math.min(...covered.map(({ plain }) => plain)))})`;
}
