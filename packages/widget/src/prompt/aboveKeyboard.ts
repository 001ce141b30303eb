/** No bar of a browser is as high, in pixels; every keyboard is higher. */
const BAR = 99;

/**
 * Lifts a prompt above the keyboard on a screen, which lies over the page: without that, whoever writes at the lower edge
 * of a phone sees the field, and not the button below it.
 *
 * @returns its undo
 */
export function aboveKeyboard(host: HTMLElement): () => void {
  const view = window.visualViewport;
  function look(): void {
    if (!view) return;
    const { scale, height, offsetTop } = view;
    const covered = innerHeight - height - offsetTop;
    // Whoever magnifies the page sees less of it, too.
    const keyboard = scale < 1.01 && covered > BAR ? covered : 0;
    host.style.setProperty('--_keyboard', `${keyboard}px`);
  }
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, look);
  return () => {
    for (const type of ['resize', 'scroll']) view?.removeEventListener(type, look);
  };
}
