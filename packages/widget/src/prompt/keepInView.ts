/** No bar of a browser is as high, in pixels, and no scrollbar is as wide; every keyboard is higher. */
const BAR = 99;

/**
 * Keeps a prompt in what can be seen of the page: above a screen keyboard, which lies over it, and on a page that is
 * wider than the phone, which shows a part of it, or all of it in small. What browsers take for the edge of the page may be
 * far out of sight then.
 *
 * @returns its undo
 */
export function keepInView(host: HTMLElement): () => void {
  const view = window.visualViewport;
  function look(): void {
    if (!view) return;
    const { scale, width, height, offsetLeft, offsetTop } = view;
    // Whoever magnifies the page sees less of it, too.
    const isMagnified = scale > 1.01;
    // Where a finger points, scrollbars take no room.
    const isTouch = window.matchMedia?.('(pointer: coarse)')?.matches;
    const isCut = !isMagnified && innerWidth - width > (isTouch ? 1 : BAR);
    const isLow = isCut || (!isMagnified && innerHeight - height > BAR);
    put('left', isCut && offsetLeft);
    put('right', isCut && innerWidth - width - offsetLeft);
    put('top', isLow && offsetTop);
    put('bottom', isLow && innerHeight - height - offsetTop);
    const isSmall = scale < 1;
    put('high', (isLow || isSmall) && height);
    put('far', isSmall && 1 / scale, 'em');
  }
  /** Without a length, it is as it is by itself, and costs the page no second look at its styles. */
  function put(name: string, length: number | false, unit = 'px'): void {
    host.style.setProperty(`--_${name}`, length ? length + unit : '');
  }
  // By then there is something in it, and it has its place.
  void Promise.resolve().then(look);
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, look);
  return () => {
    for (const type of ['resize', 'scroll']) view?.removeEventListener(type, look);
  };
}
