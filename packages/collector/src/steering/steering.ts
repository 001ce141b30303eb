import type { Steering } from '@candor/protocol';
import { StoreUnavailable, type Store } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { firstDayNeeded, isSteered, needsAllAnswers, steer } from './steer.js';

/** So long what was worked out is good for, in milliseconds. */
const MINUTE = 60_000;

/** How the surveys of a site are steered now, by id: the same object as before while it is good. */
export type SteeringOf = (site: Site) => Promise<Record<string, Steering>>;

/** What steering needs of the rest. */
export interface SteeringRoom {
  store: Store;
  now: () => number;
  /** Told of what kept it from the counts. */
  onTrouble: (error: unknown) => void;
}

interface Known {
  at: number;
  steering: Promise<Record<string, Steering>>;
}

/**
 * Works it out at most once a minute for each site, when it is asked for. Where the counts cannot be had nobody is asked
 * by a survey that is steered: it is not known whether anybody should be.
 */
export function createSteering({ store, now, onTrouble }: SteeringRoom): SteeringOf {
  const known = new Map<string, Known>();

  async function workOut(site: Site, at: number): Promise<Record<string, Steering>> {
    const steered = site.file.surveys.filter(isSteered);
    if (steered.length === 0) return {};
    try {
      const [ratings, daily] = await Promise.all([
        steered.some(needsAllAnswers) ? store.ratingCounts(site.id) : [],
        store.daily(site.id, firstDayNeeded(at)),
      ]);
      return steer(site, { ratings, daily, now: at });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      onTrouble(error);
      return Object.fromEntries(steered.map(({ id }) => [id, { share: 0 }]));
    }
  }

  return (site) => {
    const at = now();
    const before = known.get(site.id);
    // A clock that was set back starts the minute anew.
    if (before && at >= before.at && at - before.at < MINUTE) return before.steering;
    const steering = workOut(site, at);
    known.set(site.id, { at, steering });
    return steering;
  };
}
