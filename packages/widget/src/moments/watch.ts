import { matchesPath, momentName, type Moment, type Survey } from '@candor/protocol';
import { watchDwell } from './dwell.js';
import { watchPath } from './page.js';

/** A moment has come for these surveys, in the order of the file. */
export type OnMoment = (moment: string, surveys: Survey[]) => void;

/** Watches for a moment that is neither a page nor a dwell, on the page that is open. Returns its undo. */
export type WatchOther = (moment: Moment, onMoment: () => void) => () => void;

/** The surveys that name a moment for which `matches` holds. */
export function surveysAt(surveys: readonly Survey[], matches: (moment: Moment) => boolean): Survey[] {
  return surveys.filter(({ moments }) => moments.some(matches));
}

/**
 * Watches for every moment that the surveys name and that the page does not announce itself. Listens to nothing
 * where no survey asks for it.
 *
 * @param watchOther for the moments that not every survey file has
 * @returns its undo
 */
export function watchMoments(surveys: readonly Survey[], onMoment: OnMoment, watchOther?: WatchOther): () => void {
  const placed = surveys.flatMap(({ moments }) => moments).filter(({ on }) => !/^(code|button)$/.test(on));
  if (placed.length === 0) return () => {};
  // Surveys that name the very same moment are due together.
  const distinct = [...new Map(placed.map((moment) => [momentName(moment), moment])).values()];
  let leavePage: (() => void)[] = [];
  const leave = (): void => {
    for (const stop of leavePage) stop();
    leavePage = [];
  };
  const stopPath = watchPath((path) => {
    leave();
    for (const moment of distinct) {
      const url = 'url' in moment ? moment.url : undefined;
      if (url !== undefined && !matchesPath(url, path)) continue;
      const name = momentName(moment);
      const due = (): void =>
        onMoment(
          name,
          surveysAt(surveys, (each) => momentName(each) === name),
        );
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
