import { isNamed, isSelector } from './selector.js';

/** What is done in these is done to Candor, not to the page. */
const OURS = 'candor-prompt, candor-button';

/**
 * Calls at every event of a type in an element that the selector names, or in anything inside it, open shadow trees
 * included. There is one listener, on the document and before all others there: the element may come later, and the
 * page may stop the event on its way.
 *
 * @returns its undo
 */
export function watchHits(type: string, selector: string, onHit: () => void): () => void {
  if (!isSelector(selector)) return () => {};
  const listen = (event: Event): void => {
    const path = event.composedPath();
    if (path.some((each) => isNamed(each, selector)) && !path.some((each) => isNamed(each, OURS))) onHit();
  };
  document.addEventListener(type, listen, true);
  return () => document.removeEventListener(type, listen, true);
}
