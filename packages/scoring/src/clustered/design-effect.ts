import { studentReach } from '../distributions/student.js';

/**
 * What has to be known of answers that come several to a respondent: whole-number sums, which add up over parts as long as
 * each respondent is in one part.
 */
export interface ClusterSums {
  /** Respondents, and their answers in all. */
  respondents: bigint;
  n: bigint;
  /** Σ y and Σ y² over the answers. */
  y: bigint;
  yy: bigint;
  /** Over the respondents, t being the sum of one's y and m the number of one's answers: Σ t², Σ tm, Σ m². */
  tt: bigint;
  tm: bigint;
  mm: bigint;
}

/** How much less n answers tell than n answers of n people would, and how many of those they are worth. */
export interface Effect {
  designEffect: number;
  effectiveN: number;
}

/**
 * The design effect of answers clustered by respondent, for the mean of y: its variance by sums per respondent, linearised,
 * A/(A - 1) Σ(t - m ȳ)²/n² (Kish & Frankel 1974, "Inference from complex samples"), over the variance s²/n that as many
 * unrelated answers would give it; at least 1. The effective n is n over that, times (t(n - 1)/t(A - 1))², t being
 * Student's quantiles, since the former variance is known from few respondents only (Korn & Graubard 1998, "Confidence
 * intervals for proportions with small expected number of positive counts estimated from survey data").
 *
 * A = n²/Σm² is the number of respondents if all had answered equally often, and less if a few gave most of the answers
 * (Carter, Schnepel & Steigerwald 2017, "Asymptotic behavior of a t-test robust to cluster heterogeneity"). Where all
 * answers are the same nothing can be learnt of how alike those of one respondent are; they are then taken to be one.
 *
 * @param sums at least one answer
 * @returns effectiveN is n exactly when nobody answered twice, and less otherwise
 * @example designEffectOf({ respondents: 4n, n: 4n, y: 2n, yy: 2n, tt: 2n, tm: 2n, mm: 4n }, 0.95) // → { designEffect: 1, effectiveN: 4 }
 * @example designEffectOf({ respondents: 4n, n: 8n, y: 4n, yy: 4n, tt: 8n, tm: 8n, mm: 16n }, 0.95) // → { designEffect: 2.33333333, effectiveN: 1.89284613 }
 */
export function designEffectOf({ respondents, n, y, yy, tt, tm, mm }: ClusterSums, conf: number): Effect {
  const [G, N] = [Number(respondents), Number(n)];
  if (G === N) return { designEffect: 1, effectiveN: N };
  const alike = (N * N) / Number(mm);
  if (alike <= 1.5) return { designEffect: N, effectiveN: 1 };
  // n² Σ(t - mȳ)² and n² times the population variance of y, both exact.
  const between = n * n * tt - 2n * n * y * tm + y * y * mm;
  const within = n * yy - y * y;
  const estimate =
    within === 0n ? N / alike : (((alike / (alike - 1)) * Number(between)) / Number(within) / N) * ((N - 1) / N);
  const designEffect = Math.max(1, estimate);
  const known = studentReach(conf, N - 1) / studentReach(conf, alike - 1);
  return { designEffect, effectiveN: (N / designEffect) * known * known };
}
