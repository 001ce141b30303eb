/** A wait for an answer: how long it took, or how long it has been going on. */
export interface Wait {
  readonly time: number;
  /** False while it is still going on. */
  readonly answered: boolean;
}

/** One step of the curve of those still waiting. */
export interface Step {
  time: number;
  /** The share still waiting just after this time, 1 to 0. */
  waiting: number;
  /** Greenwood's sum Σ d/(m(m - d)) up to here: the variance of ln(waiting). Infinite where nobody is left. */
  variance: number;
}

/**
 * The share still waiting after each time at which somebody was answered. Who still waits counts as waiting up to the
 * time known of, and as nobody after that. Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations";
 * variance after Greenwood 1926.
 *
 * @example kaplanMeier([{ time: 24, answered: true }, { time: 126, answered: false }, { time: 37, answered: true }, { time: 45, answered: false }]) // → [{ time: 24, waiting: 0.75 }, { time: 37, waiting: 0.5 }]
 */
export function kaplanMeier(waits: readonly Wait[]): Step[] {
  const sorted = waits.toSorted((a, b) => a.time - b.time);
  const steps: Step[] = [];
  let [waiting, variance] = [1, 0];
  for (let first = 0; first < sorted.length;) {
    const time = sorted[first]?.time ?? Infinity;
    let next = first;
    let answered = 0;
    for (; sorted[next]?.time === time; next++) if (sorted[next]?.answered) answered += 1;
    if (answered > 0) {
      const atRisk = sorted.length - first;
      waiting *= (atRisk - answered) / atRisk;
      variance += answered / (atRisk * (atRisk - answered));
      steps.push({ time, waiting, variance });
    }
    first = next;
  }
  return steps;
}
