import type { Sight } from './calm.js';

/** In a forgiving list, for browsers that know no `:modal`. */
const MODAL = ':is(dialog:modal)';
const SAID_MODAL = '[aria-modal="true"]';
const WRONG = '[aria-invalid="true"], [role="alert"]:not(:empty)';
const PAYMENT = '[autocomplete*="cc-"], iframe[allow*="payment"]';
const TEXT =
  'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [role="textbox"], input:not([type=button], [type=checkbox], ' +
  '[type=color], [type=file], [type=image], [type=radio], [type=range], [type=reset], [type=submit])';

/** No prompt can be read in a frame of less, in px; some are there for what nobody sees. */
const SMALL = 120;

/** What the page looks like now; the rest of what there is to see is a matter of time. */
export function lookAround(): Omit<Sight, 'quiet' | 'waited' | 'rested'> {
  const { prerendering }: { prerendering?: boolean } = document as { prerendering?: boolean };
  const field = innermost((tree) => tree.activeElement);
  const above = innermost((tree) => tree.elementFromPoint(1, 1));
  return {
    // Elements by such names stand for what a document says of itself.
    prerendering: prerendering === true,
    hidden: document.visibilityState === 'hidden',
    blank: isBlank(document.querySelector('body') ?? document.documentElement),
    fullscreen: Reflect.get(Document.prototype, 'fullscreenElement', document) != null,
    modal: isModalAround(field) || isModalAround(above),
    playing: [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(isHeard),
    wrong: [...document.querySelectorAll(WRONG)].some(isInView),
    field: field?.matches(PAYMENT) ? 'payment' : field?.matches(TEXT) ? 'text' : isEditor(field) ? 'editor' : 'none',
  };
}

/** A frame of this page's own in which somebody writes. Its keys are not heard here. */
function isEditor(frame: Partial<HTMLIFrameElement> | null): boolean {
  const inside = frame?.contentDocument;
  return inside?.designMode === 'on' || (inside?.activeElement?.matches(TEXT) ?? false);
}

/** A dialog of the browser's own puts the page out of reach, seen or not: it may be about to fade in. */
function hasModal(tree: ParentNode): boolean {
  return tree.querySelector(MODAL) !== null || [...tree.querySelectorAll(SAID_MODAL)].some(isInView);
}

/** What moves without a sound is often the page's wallpaper. */
function isHeard({ paused, ended, muted, volume }: HTMLMediaElement): boolean {
  return !paused && !ended && !muted && volume > 0;
}

/** What a tree names so, and in that what its own tree names, through all that are open. */
function innermost(
  find: (tree: DocumentOrShadowRoot) => Element | null,
  tree: Document | ShadowRoot = document,
): Element | null {
  const found = find(tree);
  // Where there is nothing in a tree, some browsers name what is outside.
  if (found?.getRootNode() !== tree) return null;
  return (found.shadowRoot && innermost(find, found.shadowRoot)) ?? found;
}

/** In any of the trees that an element is in as it is drawn: through slots, and from each tree to its host. */
function isModalAround(element: Element | null, seen?: Node): boolean {
  if (!element) return false;
  const tree = element.getRootNode();
  const host = tree instanceof ShadowRoot ? tree.host : null;
  return (
    (tree !== seen && hasModal(tree as Document | ShadowRoot)) ||
    isModalAround(element.assignedSlot ?? element.parentElement ?? host, tree)
  );
}

/** Many pages keep their dialogs all the time, out of sight. */
function isInView(element: Element): boolean {
  const { width, height, left, right, top, bottom } = element.getBoundingClientRect();
  const shows = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
  return (
    shows &&
    !element.closest('[aria-hidden="true"], [inert]') &&
    // A dialog may be a frame of no height around what it shows.
    (width > 0 || height > 0) &&
    right > 0 &&
    bottom > 0 &&
    left < innerWidth &&
    top < innerHeight
  );
}

/** The page as a whole is not drawn, as in a frame that is not, or out of reach. A page may be invisible and its parts not. */
function isBlank(page: Element): boolean {
  const isSmall = innerWidth < SMALL || innerHeight < SMALL;
  const isDrawn = page.checkVisibility?.() ?? true;
  // Without a box of its own, what is in it may show all the same.
  const isHidden = !isDrawn && getComputedStyle(page).display !== 'contents';
  return isSmall || isHidden || page.closest('[inert]') !== null;
}
