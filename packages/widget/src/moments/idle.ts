import { elapsed } from '../elapsed.js';
import { OVER } from '../over.js';

/** What hands do. A scroll is told apart: what scrolls inside the page may be a carousel, which turns by itself. */
const TOUCHES = 'pointerdown pointermove touchmove wheel keydown input';

/**
 * Calls once nobody has touched pointer or keys or scrolled the document for so many seconds while the page is in view.
 * Hidden time does not count, and coming back is a touch. Who reads or watches something in peace seems idle, too.
 *
 * One timer runs, which is not set anew at each touch: when it goes off, it looks how long ago the last one was.
 *
 * @example watchIdle(60, ask)
 * @returns its undo
 */
export function watchIdle(seconds: number, onIdle: () => void): () => void {
  const watching = new AbortController();
  const options = { passive: true, signal: watching.signal };
  let touched = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = (): void => void (touched = elapsed());
  const stop = (): void => {
    clearTimeout(timer);
    watching.abort(OVER);
  };
  const wait = (): void => {
    timer = setTimeout(
      () => {
        if (elapsed() - touched < seconds * 1000) return wait();
        stop();
        onIdle();
      },
      touched + seconds * 1000 - elapsed(),
    );
  };
  const onVisibility = (): void => {
    clearTimeout(timer);
    touch();
    if (document.visibilityState === 'visible') wait();
  };
  for (const type of TOUCHES.split(' ')) document.addEventListener(type, touch, { ...options, capture: true });
  document.addEventListener('scroll', touch, options);
  document.addEventListener('visibilitychange', onVisibility, options);
  onVisibility();
  return stop;
}
