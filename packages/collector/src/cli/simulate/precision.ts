import { DAY, scaleOf, type Measure, type Survey } from '@candor/protocol';
import type { Answer, Simulated } from '@candor/protocol/simulate';
import { count, emptyTally, planSample, scoreOf, type Headline, type Plan } from '@candor/scoring';

/** How far the answers of a simulation go towards the precision that an owner wants. */
export interface Precision {
  survey: string;
  /** How far the interval may reach to each side, in `unit`; none where nobody has said. */
  margin: number | undefined;
  unit: Headline['unit'];
  /** How many answered in all, and how far the interval reaches after them. */
  n: number;
  halfWidth: number | null;
  /** After how many answers and days it was reached; none where it was not. */
  reached: { n: number; days: number } | undefined;
  /** If it was not: how many answers it takes in all, as far as can be told from these, and how many days at this pace. */
  needed: { n: number; days: number | undefined } | undefined;
}

/**
 * When each survey is as precise as is wanted: by the rule by which the collector stops asking in mode `sample` (see
 * `planSample`), which looks at no fewer than 30 answers.
 *
 * @param margins by survey, where the survey itself names none
 */
export function precisionOf(
  { surveys, simulated }: { surveys: readonly Survey[]; simulated: Simulated },
  margins: Readonly<Record<string, number>>,
): Precision[] {
  const { answers, from = 0, to = 0 } = simulated;
  return surveys.map((survey) => {
    const own = answers.filter((answer) => answer.survey === survey.id);
    const margin = survey.margin ?? margins[survey.id];
    const aim = { mode: 'sample', margin: margin ?? 1, eligible: 1 } as const;
    const plan = planOf(survey, own, aim);
    const { unit } = scoreOf(emptyTally(measureOf(survey))).headline;
    const base = { survey: survey.id, margin, unit, n: own.length, halfWidth: plan.halfWidth };
    if (margin === undefined) return { ...base, reached: undefined, needed: undefined };
    const enough = firstEnough(survey, own, aim);
    if (enough) {
      const days = (enough.answer.at - from) / DAY;
      return { ...base, reached: { n: enough.n, days }, needed: undefined };
    }
    const all = own.length + plan.needed;
    const days = own.length > 0 && to > from ? ((to - from) / DAY) * (all / own.length) : undefined;
    return { ...base, reached: undefined, needed: { n: all, days } };
  });
}

type Aim = { mode: 'sample'; margin: number; eligible: number };

function planOf(survey: Survey, answers: readonly Answer[], aim: Aim): Plan {
  const tally = emptyTally(measureOf(survey));
  for (const { rating } of answers) count(tally, rating);
  return planSample(tally, { ...aim, asked: answers.length });
}

/** The answer with which it was enough: looked for in steps of a hundredth, then one by one. */
function firstEnough(survey: Survey, answers: readonly Answer[], aim: Aim): { n: number; answer: Answer } | undefined {
  const step = Math.max(1, Math.floor(answers.length / 100));
  let tally = emptyTally(measureOf(survey));
  let before = 0;
  for (let n = Math.min(step, answers.length); n > before; n = Math.min(n + step, answers.length)) {
    const sure = { ...tally, counts: [...tally.counts] };
    for (const { rating } of answers.slice(before, n)) count(tally, rating);
    if (planSample(tally, { ...aim, asked: n }).needed === 0) {
      tally = sure;
      for (const [index, answer] of answers.slice(before, n).entries()) {
        count(tally, answer.rating);
        const so = before + index + 1;
        if (planSample(tally, { ...aim, asked: so }).needed === 0) return { n: so, answer };
      }
    }
    before = n;
  }
  return undefined;
}

/** A survey keeps its metric and one of the scales of it, which the compiler can't see in the two of them. */
function measureOf(survey: Survey): Measure {
  return { metric: survey.metric, scale: scaleOf(survey) } as Measure;
}
