/**
 * The scales on which each metric may be asked. The first of each metric is used when a survey names none.
 *
 * `min` and `max` are the lowest and highest rating, both whole; `good` says which end is the good one. A scale is
 * stored with every response, so that no score ever has to guess its polarity.
 *
 * - `nps`: 0 to 10, "how likely are you to recommend us".
 * - `csat`: 5 points, 3 points (good, so-so, bad), 2 points (0 is no, 1 is yes) or 7 points.
 * - `ces`: agreement 1 to 7 ("made it easy"), effort 1 to 5 (1 is the least effort), or ease 1 to 5 (5 is the easiest).
 *   These three are different questions and their answers are never pooled.
 */
export const SCALES = {
  nps: [{ min: 0, max: 10, good: 'high' }],
  csat: [
    { min: 1, max: 5, good: 'high' },
    { min: 1, max: 3, good: 'high' },
    { min: 0, max: 1, good: 'high' },
    { min: 1, max: 7, good: 'high' },
  ],
  ces: [
    { min: 1, max: 7, good: 'high' },
    { min: 1, max: 5, good: 'low' },
    { min: 1, max: 5, good: 'high' },
  ],
} as const;

/** What is measured; fixes how a score is computed. */
export type Metric = keyof typeof SCALES;

/** A scale on which the metric `M` may be asked. */
export type ScaleOf<M extends Metric> = (typeof SCALES)[M][number];

/** Any scale of any metric. */
export type Scale = ScaleOf<Metric>;

/** A metric together with one of its own scales: the two always travel together. */
export type Measure = { [M in Metric]: { metric: M; scale: ScaleOf<M> } }[Metric];

/** The scale that a survey asks on: the one it names, or else the first of its metric. */
export function scaleOf(survey: { metric: Metric; scale?: Scale }): Scale {
  return survey.scale ?? SCALES[survey.metric][0];
}
