import { matchesPath, type Moment } from '@candor/protocol';
import { watchDwell } from './dwell.js';
import { watchPath } from './page.js';

/** Watches for a moment that is neither a page nor a dwell, on the page that is open. Returns its undo. */
export type WatchOther = (moment: Moment, onMoment: () => void) => () => void;

/**
 * Watches for moments on every page that is opened. Listens to nothing where there is none.
 *
 * @param moments no two that mean the same; without those that the page announces, and without the button's
 * @param watchOther for the moments that not every survey file has
 * @returns its undo
 */
export function watchMoments(
  moments: readonly Moment[],
  onMoment: (moment: Moment) => void,
  watchOther?: WatchOther,
): () => void {
  if (moments.length === 0) return () => {};
  let leavePage: (() => void)[] = [];
  const leave = (): void => {
    for (const stop of leavePage) stop();
    leavePage = [];
  };
  const stopPath = watchPath((path) => {
    leave();
    for (const moment of moments) {
      if ('url' in moment && !matchesPath(moment.url ?? '/**', path)) continue;
      const due = (): void => onMoment(moment);
      if (moment.on === 'page') due();
      else if (moment.on === 'dwell') leavePage.push(watchDwell(moment.seconds, due));
      else if (watchOther) leavePage.push(watchOther(moment, due));
    }
  });
  return () => {
    stopPath();
    leave();
  };
}
