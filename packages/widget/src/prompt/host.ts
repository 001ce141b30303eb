import type { Look } from '@candor/protocol';
import { dress } from './dress.js';
import { doForbidden } from './hijacked.js';
import css from './prompt.css?inline';

/** The place of a prompt in the page. */
export interface Host {
  /** Inside the shadow root. */
  container: HTMLElement;
  speak(language: string): void;
  remove(): void;
}

/** What happens inside the prompt is no business of the page's shortcuts, traps and trackers. */
const PRIVATE_EVENTS =
  'keydown keyup keypress beforeinput input change click dblclick auxclick contextmenu pointerdown pointerup pointermove ' +
  'mousedown mouseup mousemove touchstart touchmove touchend wheel focusin focusout paste copy cut drop';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * Puts a host element at the end of the document, in the top layer where there is one, with everything of ours in its
 * shadow root: no rule of the page reaches in and none of ours reaches out. The root is open, since accessibility
 * checkers see into no closed one. Focus stays where it is.
 *
 * @param language the `lang` of the prompt
 * @param onLost it is out of the page for good: the page itself has taken it away
 * @param into amid the page, there; it is the page's own to keep
 */
export function openHost(language: string, look: Look | undefined, onLost: () => void, into?: Element): Host {
  const host = document.createElement('candor-prompt');
  const speak = (spoken: string): void => {
    host.lang = spoken;
    host.dir = RIGHT_TO_LEFT.test(spoken) ? 'rtl' : 'ltr';
  };
  speak(language);
  dress(host, look, into && 'inline');
  if (!into) host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'open' });
  addStyle(shadow);
  const container = document.createElement('div');
  shadow.append(container);

  let before: EventTarget | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== host) before = relatedTarget;
  });
  keepEventsInside(host);
  doForbidden(shadow);

  let stopStaying = (): void => {};
  if (into) {
    into.append(host);
  } else {
    putIn(host);
    stopStaying = keepIn(host, onLost);
  }
  return {
    container,
    speak,
    remove() {
      stopStaying();
      const hadFocus = shadow.activeElement !== null;
      host.remove();
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

/** After the body, so that a page that swaps or counts the body's children does not meet us. */
function putIn(host: HTMLElement): void {
  // A page's zoom of its root is not the reader's.
  host.style.setProperty('--unzoom', `${1 / (Number(getComputedStyle(document.documentElement).zoom) || 1)}`);
  document.documentElement.append(host);
  try {
    host.showPopover();
  } catch {
    // An older browser has no top layer: the z-index has to do.
  }
}

/** A page that takes it away again and again wants it gone. */
const RETURNS = 5;

/**
 * Puts the host back where a page has swapped or morphed everything around it, with the focus and all that was typed.
 *
 * @returns its undo
 */
function keepIn(host: HTMLElement, onLost: () => void): () => void {
  let returns = RETURNS;
  let focused: HTMLElement | null = null;
  let hears = false;
  host.addEventListener('candor', () => (hears = true));
  host.shadowRoot?.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) focused = target;
  });
  host.shadowRoot?.addEventListener('focusout', () => {
    // Some browsers say so too when it is being taken away; whether it was is known after that.
    void Promise.resolve().then(() => {
      if (host.isConnected && !host.shadowRoot?.activeElement) focused = null;
    });
  });

  const watching = new MutationObserver(() => {
    if (host.isConnected || !document.documentElement) return;
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
    for (const place of [document, document.documentElement]) watching.observe(place, { childList: true });
  }
  watch();
  return () => watching.disconnect();
}

/** Begins when the customer first comes near: forty listeners cost the page as much as the prompt itself. */
function keepEventsInside(host: HTMLElement): void {
  const stay = (event: Event): void => event.stopPropagation();
  const begin = (event: Event): void => {
    stay(event);
    for (const type of PRIVATE_EVENTS.split(' ')) host.addEventListener(type, stay, { passive: true });
  };
  // A pointer is over the prompt before it does anything there, and the focus is in it before any key is.
  for (const type of ['pointerover', 'focusin']) host.addEventListener(type, begin, { once: true });
}

/** Constructed sheets are allowed under every Content-Security-Policy; a style element is not. */
function addStyle(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
