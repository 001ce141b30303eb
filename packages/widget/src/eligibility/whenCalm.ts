import { elapsed } from '../elapsed.js';
import { OVER } from '../over.js';
import { obstacleIn } from './calm.js';
import { lookAround } from './sight.js';

/** After so long in view with something in the way, the moment has gone by. */
export const PATIENCE = 60_000;

const EVENTS =
  'visibilitychange prerenderingchange fullscreenchange focusin focusout close toggle transitionend animationend ' +
  'pause ended volumechange resize';
const TYPING = 'keydown input';
const ATTRIBUTES = ['open', 'class', 'style', 'hidden', 'inert', 'aria-modal', 'aria-hidden', 'aria-invalid'];

/** A wait for a time at which a prompt disturbs nobody. */
export interface Wait {
  /** Whether it came; `late`: the moment has gone by. */
  calm: Promise<'calm' | 'late' | 'stopped'>;
  /** Nobody waits any more. */
  stop(): void;
}

/**
 * Waits while something is in the way. By events and an observer, which are gone with the wait: nothing is asked again
 * and again, and where all is calm nothing is ever watched. Time in a hidden tab does not count.
 *
 * @param rested how long ago another prompt was shown, in milliseconds
 * @param onObstacle hears what is in the way, each time that it is something else; an empty string at the end
 */
export function whenCalm(rested: number, onObstacle: (obstacle: string) => void): Wait {
  const watching = new AbortController();
  const started = elapsed();
  let typed = started;
  let seen = '';
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let resolve = (_how: Awaited<Wait['calm']>): void => {};
  const calm: Wait['calm'] = new Promise((settle) => (resolve = settle));

  function end(how: Awaited<Wait['calm']>): void {
    watching.abort(OVER);
    changes.disconnect();
    clearTimeout(deadline);
    clearTimeout(again);
    resolve(how);
  }

  function look(): void {
    if (watching.signal.aborted) return;
    clearTimeout(again);
    const now = elapsed();
    const waited = now - started;
    const sight = { ...lookAround(), quiet: now - typed, waited, rested: rested + waited };
    const [obstacle, goesIn] = obstacleIn(sight);
    if (obstacle !== seen) onObstacle((seen = obstacle));
    if (!obstacle) return end('calm');
    if (sight.hidden || sight.prerendering) {
      clearTimeout(deadline);
      deadline = undefined;
    } else {
      deadline ??= setTimeout(() => end('late'), PATIENCE);
      if (goesIn !== undefined) again = setTimeout(look, goesIn);
    }
  }

  /** The focus is nowhere while it goes from one field to the next. */
  const lookSoon = (): void => {
    clearTimeout(again);
    again = setTimeout(look);
  };
  const onTyping = (): void => {
    typed = elapsed();
    look();
  };

  const changes = new MutationObserver(look);
  look();
  if (!seen) return { calm, stop: () => {} };
  const options = { capture: true, passive: true, signal: watching.signal };
  for (const type of EVENTS.split(' ')) addEventListener(type, lookSoon, options);
  for (const type of TYPING.split(' ')) addEventListener(type, onTyping, options);
  changes.observe(document, { subtree: true, childList: true, attributeFilter: ATTRIBUTES });
  return { calm, stop: () => end('stopped') };
}
