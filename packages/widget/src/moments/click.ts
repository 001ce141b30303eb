import { watchHits } from './hit.js';

/**
 * Calls at every click in an element that the selector names, whether it is there already or comes later, and whatever
 * the page makes of the click; keys and scripts that press a button click too. In a closed shadow tree nobody can look:
 * there, the element that holds the tree can be named.
 *
 * @example watchClick('#cancel, [data-action="cancel"]', ask)
 * @returns its undo
 */
export function watchClick(selector: string, onClick: () => void): () => void {
  return watchHits('click', selector, onClick);
}
