import type { Moment, Survey } from '@candor/protocol';
import { watchDwell } from './dwell.js';
import { matchesPath } from './glob.js';
import { momentName } from './name.js';
import { watchPath } from './page.js';

/** A moment has come for these surveys, in the order of the file. */
export type OnMoment = (moment: string, surveys: Survey[]) => void;

/** The surveys that name a moment for which `matches` holds. */
export function surveysAt(surveys: readonly Survey[], matches: (moment: Moment) => boolean): Survey[] {
  return surveys.filter(({ moments }) => moments.some(matches));
}

/**
 * Watches for every moment that the surveys name and that the page does not announce itself. Listens to nothing
 * where no survey asks for it.
 *
 * @returns its undo
 */
export function watchMoments(surveys: readonly Survey[], onMoment: OnMoment): () => void {
  const placed = surveys.flatMap(({ moments }) => moments).filter((moment) => 'url' in moment);
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
      if (!matchesPath(moment.url, path)) continue;
      const name = momentName(moment);
      const due = (): void =>
        onMoment(
          name,
          surveysAt(surveys, (each) => momentName(each) === name),
        );
      if (moment.on === 'page') due();
      else leavePage.push(watchDwell(moment.seconds, due));
    }
  });
  return () => {
    stopPath();
    leave();
  };
}
