import type { Moment } from '@candor/protocol';
import { watchClick } from './click.js';
import { watchExit } from './exit.js';
import { watchIdle } from './idle.js';
import { watchScroll } from './scroll.js';
import { watchSeen } from './seen.js';
import { watchSent } from './sent.js';

/** Watches for a moment that not every survey file has, on the page that is open. Returns its undo. */
export function watchOther(moment: Moment, onMoment: () => void): () => void {
  // The page's own listeners come first: they may open what a prompt has to wait for.
  const afterThePage = (): void => void setTimeout(onMoment);
  switch (moment.on) {
    case 'click':
      return watchClick(moment.selector, afterThePage);
    case 'sent':
      return watchSent(moment.selector, afterThePage);
    case 'seen':
      return watchSeen(moment.selector, onMoment);
    case 'scroll':
      return watchScroll(moment.percent, onMoment);
    case 'exit':
      return watchExit(onMoment);
    case 'idle':
      return watchIdle(moment.seconds, onMoment);
    default:
      return () => {};
  }
}
