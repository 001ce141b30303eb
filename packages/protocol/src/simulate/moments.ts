import { matchesPath } from '../moments/glob.js';
import type { Moment } from '../survey.js';
import type { Deed, PageView } from './row.js';

/** A moment, and how many milliseconds after the page was opened it comes. */
export interface Coming {
  moment: Moment;
  after: number;
}

/**
 * Which of the moments that surveys wait for come on a page, in order of time. Of scrolling it is known how far, not when:
 * it is taken to be even over the time in view. The time in which nobody touched the page is taken to be its last.
 */
export function momentsOn(view: PageView, wanted: readonly Moment[]): Coming[] {
  return wanted
    .filter((moment) => isOf(moment, view.path))
    .flatMap((moment) => {
      const after = secondsTo(moment, view);
      return after === undefined ? [] : [{ moment, after: after * 1000 }];
    })
    .sort((one, other) => one.after - other.after);
}

/** Which of the moments that surveys wait for are meant by what somebody did, on the page where they are. */
export function momentsMeant({ on, name }: Deed, wanted: readonly Moment[], path: string | undefined): Moment[] {
  return wanted.filter((moment) => moment.on === on && nameOf(moment) === name && isOf(moment, path));
}

/** Whether a moment may come on this page: as the widget sees it. */
function isOf(moment: Moment, path: string | undefined): boolean {
  if (!('url' in moment) || moment.url === undefined) return true;
  return path !== undefined && matchesPath(moment.url, path);
}

function secondsTo(moment: Moment, { seconds = 0, scrolled = 0, idle = 0 }: PageView): number | undefined {
  switch (moment.on) {
    case 'page':
      return 0;
    case 'dwell':
      return seconds >= moment.seconds ? moment.seconds : undefined;
    case 'scroll':
      return scrolled >= moment.percent ? (seconds * moment.percent) / Math.max(scrolled, 1) : undefined;
    case 'idle':
      return idle >= moment.seconds ? Math.max(seconds - idle, 0) + moment.seconds : undefined;
    default:
      return undefined;
  }
}

function nameOf(moment: Moment): string {
  if ('selector' in moment) return moment.selector;
  if ('event' in moment) return moment.event;
  return 'name' in moment ? moment.name : '';
}
