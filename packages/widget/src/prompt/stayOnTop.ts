/** A page that lifts something over us again and again wants it there. */
const RISES = 9;

/**
 * Lifts a prompt over what comes to the top layer after it, where it would take the clicks: a note of the page's, or our
 * own button put there anew. A menu that closes by itself may lie over it: somebody has just opened that.
 *
 * @returns its undo
 */
export function stayOnTop(host: HTMLElement): () => void {
  let rises = RISES;
  function rise(event: Event): void {
    const { newState, target } = event as Partial<ToggleEvent>;
    // Not over another prompt, which would rise over this one.
    const isOver = target instanceof Element && target.matches('[popover=manual]:not(candor-prompt)');
    if (newState !== 'open' || !isOver || rises-- <= 0) return;
    host.hidePopover();
    host.showPopover();
  }
  document.addEventListener('toggle', rise, true);
  return () => document.removeEventListener('toggle', rise, true);
}
