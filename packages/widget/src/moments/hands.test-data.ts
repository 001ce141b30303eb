import { vi } from 'vitest';
import { cdp } from 'vitest/browser';

/** Where the page is in the window: the tests run in a frame. */
function inWindow(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0);
  const scale = frame.width / innerWidth || 1;
  return { x: frame.x + x * scale, y: frame.y + y * scale };
}

/** The mouse goes somewhere in the page, or out of it. */
export const moveTo = (x: number, y: number): Promise<unknown> =>
  cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inWindow(x, y) });

export const turnWheel = (x: number, y: number, deltaY: number): Promise<unknown> =>
  cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...inWindow(x, y), deltaX: 0, deltaY });

/** A finger comes down on the page and goes up again. */
export async function tap(x: number, y: number): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inWindow(x, y)] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Counts from now on what comes to listen on the document and its window and has not been taken away since. */
export function countListeners(): () => number {
  const added = vi.spyOn(EventTarget.prototype, 'addEventListener').mock;
  const removed = vi.spyOn(EventTarget.prototype, 'removeEventListener').mock;
  const captures = (options: unknown): boolean => options === true || (options as { capture?: true })?.capture === true;
  const isGone = ([type, listener, options]: (typeof added.calls)[number]): boolean =>
    (typeof options === 'object' && options.signal?.aborted) ||
    removed.calls.some((each) => each[0] === type && each[1] === listener && captures(each[2]) === captures(options));
  const isOnPage = (target: unknown): boolean => target === document || target === window;
  return () => added.calls.filter((call, index) => isOnPage(added.contexts[index]) && !isGone(call)).length;
}

/** Once everybody has heard the next event of its type, wherever in the document. */
export const next = (type: string): Promise<unknown> =>
  new Promise((resolve) =>
    document.addEventListener(type, () => requestAnimationFrame(resolve), { capture: true, once: true }),
  );
