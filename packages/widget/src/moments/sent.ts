import { watchHits } from './hit.js';

/**
 * Calls every time a form that the selector names, or that is in what it names, is sent. A form that the browser finds
 * invalid is not. One that the page's own script holds back is: pages that send forms by themselves do the same, and
 * nobody can tell the two apart.
 *
 * No browser says so of `form.submit()` from a script, of a form inside a shadow tree, or in a sandbox without
 * `allow-forms`; there the page can name the moment from code.
 *
 * @example watchSent('form.contact', ask)
 * @returns its undo
 */
export function watchSent(selector: string, onSent: () => void): () => void {
  return watchHits('submit', selector, onSent);
}
