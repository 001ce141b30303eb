import { elapsed } from '../elapsed.js';
import { OVER } from '../over.js';

/** Whoever has only just come is not about to go. */
const SETTLED = 5000;
/** Half a window within so many milliseconds is a throw, not a look at something further up. */
const THROW = 250;

/**
 * Calls once somebody seems about to leave: the mouse goes out at the window's upper edge, where tabs and address are.
 * A finger cannot be seen going there; instead, it throws the page upwards, by half a window at least, as people do to
 * get the address bar or the menu back. A page that jumps there by itself does not count, nor do the first seconds in
 * view, be it after a while in another tab.
 *
 * It is a guess, and nobody is held: the back button, closing and leaving remain as they are. Coming back to a tab is no
 * leaving. In a frame, the upper edge is the frame's.
 *
 * @returns its undo
 */
export function watchExit(onExit: () => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const page = document.scrollingElement ?? document.documentElement;
  let came = elapsed();
  let finger = false;
  let from = 0;
  let since = 0;
  const leave = (): void => {
    if (elapsed() - came < SETTLED) return;
    watching.abort(OVER);
    onExit();
  };
  const onVisibility = (): void => void (came = elapsed());
  // What is touched now: what media queries say of hover and pointers is wrong on many phones.
  const onPointer = ({ pointerType }: PointerEvent): void => void (finger = pointerType === 'touch');
  const onOut = ({ relatedTarget, clientY }: MouseEvent): void => {
    if (!relatedTarget && clientY <= 0) leave();
  };
  const onScroll = (): void => {
    if (!finger) return;
    const now = elapsed();
    const top = page.scrollTop;
    if (top > from || now - since > THROW) {
      from = top;
      since = now;
    } else if (from - top >= innerHeight / 2) leave();
  };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  document.addEventListener('pointerdown', onPointer, { capture: true, passive: true, signal });
  document.addEventListener('mouseout', onOut, { capture: true, signal });
  document.addEventListener('scroll', onScroll, { passive: true, signal });
  return () => watching.abort(OVER);
}
