import type { Outcome } from '../row.js';
import { trialsOf, type Scene } from './scene.js';
import type { Given } from './reckon.js';

/**
 * Like `trialsOf`, with a new customer and a new collector for each trial: what one trial has done to a browser's
 * profile is not to be held against the next.
 */
export async function eachAlone(
  trials: number,
  seed: number,
  play: (scene: Scene, who: string) => Promise<Omit<Given, 'who'>>,
): Promise<Outcome> {
  const sum: Outcome = { trials: 0, lost: 0, doubled: 0, wrong: [] };
  for (let trial = 0; trial < trials; trial++) {
    const { lost, doubled, wrong } = await trialsOf(1, seed + trial, play);
    sum.trials++;
    sum.lost += lost;
    sum.doubled += doubled;
    sum.wrong.push(...wrong);
  }
  return sum;
}
