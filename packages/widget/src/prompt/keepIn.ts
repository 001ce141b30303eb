/** A page that takes it away again and again wants it gone. */
const RETURNS = 5;

/**
 * Puts the host into the page, and back where the page has swapped or morphed everything around it, with the focus and
 * all that was typed.
 *
 * @param onLost it will not be put back any more
 * @returns its undo
 */
export function keepIn(host: HTMLElement, shadow: ShadowRoot, onLost: () => void): () => void {
  let returns = RETURNS;
  let focused: HTMLElement | null = null;
  let hears = false;
  host.addEventListener('candor', () => (hears = true));
  shadow.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) focused = target;
  });
  shadow.addEventListener('focusout', () => {
    // Some browsers say so too when it is being taken away; whether it was is known after that.
    void Promise.resolve().then(() => {
      if (host.isConnected && !shadow.activeElement) focused = null;
    });
  });

  const watching = new MutationObserver(() => {
    if (!document.documentElement) return;
    // The page may have put it elsewhere.
    if (host.isConnected) return watch();
    hears = false;
    host.dispatchEvent(new CustomEvent('candor'));
    // Whoever calls document.open() takes every listener away, in our shadow tree too: what looks alive would do nothing.
    if (!hears || returns-- === 0) {
      watching.disconnect();
      onLost();
      return;
    }
    putIn(host);
    focused?.focus({ preventScroll: true });
    watch();
  });
  function watch(): void {
    for (const place of [document, document.documentElement, host.parentNode ?? document]) {
      watching.observe(place, { childList: true });
    }
  }
  putIn(host);
  watch();
  return () => watching.disconnect();
}

/** After the body, so that a page that swaps or counts the body's children does not meet us. */
function putIn(host: HTMLElement): void {
  const root = getComputedStyle(document.documentElement);
  // A page's zoom of its root is not the reader's.
  host.style.setProperty('--_unzoom', `${1 / (Number(root.zoom) || 1)}`);
  // Without a unit, nothing could be reckoned with it, and with what is no length at all neither.
  const offset = root.getPropertyValue('--candor-offset');
  const isNumber = /^[\d.]+$/.test(offset);
  if (isNumber || (offset && !window.CSS.supports('padding-top', offset))) {
    host.style.setProperty('--candor-offset', isNumber ? `${offset}px` : '1.25em');
  }
  // No append: some pages have another.
  document.documentElement.appendChild(host);
  try {
    host.showPopover();
  } catch {
    // An older browser has no top layer: the z-index has to do.
  }
}
