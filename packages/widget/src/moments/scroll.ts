/**
 * Calls once somebody has scrolled down until the lower edge of the window is at so many percent of the document's
 * height, as high as it then is. What is in view without scrolling was not scrolled to: it counts from the first scroll
 * downwards on, and on a page that fits the window never. Nor does a page that gets shorter count, as one does that is
 * swapped for another: it moves up. Only the document is looked at, not what scrolls inside it.
 *
 * @example watchScroll(75, ask)
 * @returns its undo
 */
export function watchScroll(percent: number, onDepth: () => void): () => void {
  const page = document.scrollingElement ?? document.documentElement;
  let top = page.scrollTop;
  // Once per frame, and before the page's own listeners on the window have changed anything: the layout is known.
  const look = (): void => {
    const before = top;
    top = page.scrollTop;
    // Positions are fractions where heights are rounded: the very end is up to a pixel away.
    if (top <= before || top + innerHeight + 1 < (page.scrollHeight * percent) / 100) return;
    stop();
    onDepth();
  };
  const stop = (): void => document.removeEventListener('scroll', look);
  document.addEventListener('scroll', look, { passive: true });
  return stop;
}
