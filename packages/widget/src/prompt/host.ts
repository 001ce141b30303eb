import type { Look } from '@candor/protocol';
import { dress } from './dress.js';
import { doForbidden } from './hijacked.js';
import { keepIn } from './keepIn.js';
import { keepInView } from './keepInView.js';
import { onceEach } from './onceEach.js';
import { keepPrivate } from './private.js';
import css from './prompt.css?inline';
import { stayOnTop } from './stayOnTop.js';
import { stayOff } from './stayOff.js';

/** The place of a prompt in the page. */
export interface Host {
  /** Inside the shadow root. */
  container: HTMLElement;
  speak(language: string): void;
  remove(): void;
}

/** What happens inside the prompt is no business of the page's shortcuts, traps and trackers. */
const PRIVATE_EVENTS =
  'keydown keyup keypress beforeinput input textInput compositionstart compositionupdate compositionend change click ' +
  'dblclick auxclick contextmenu pointerdown pointerup pointermove pointerover pointerout pointercancel mousedown mouseup ' +
  'mousemove mouseover mouseout touchstart touchmove touchend touchcancel wheel focusin focusout paste copy cut drop ' +
  'dragstart drag dragenter dragover dragleave dragend DOMMouseScroll MozMousePixelScroll';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b|arab|hebr/i;

export interface HostOptions {
  /** The `lang` of what is in it. */
  language: string;
  look: Look | undefined;
  /** It is out of the page for good: the page itself has taken it away. */
  onLost(): void;
  /** Amid the page, there; it is the page's own to keep. */
  into?: Element | undefined;
  /** What else than a prompt it is. */
  kind?: 'button';
}

/**
 * Puts a host element at the end of the document, in the top layer where there is one, with everything of ours in its
 * shadow root: no rule of the page reaches in and none of ours reaches out. The root is open, since accessibility
 * checkers see into no closed one. Focus stays where it is.
 */
export function openHost({ language, look, onLost, into, kind }: HostOptions): Host {
  const host = document.createElement(`candor-${kind ?? 'prompt'}`);
  const speak = (spoken: string): void => {
    host.lang = spoken;
    host.dir = RIGHT_TO_LEFT.test(spoken) ? 'rtl' : 'ltr';
  };
  speak(language);
  dress(host, look, kind ?? (into && 'inline'));
  keepPrivate(host);
  if (!into) host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'open' });
  addStyle(shadow);
  const container = document.createElement('div');
  shadow.append(container);
  onceEach(container);

  let before: EventTarget | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== host) before = relatedTarget;
  });
  keepEventsInside(host);

  // Amid the page it belongs to the page, which may take it away.
  into?.appendChild(host);
  const undo = [doForbidden(shadow)];
  if (!into) undo.push(keepIn(host, shadow, onLost), stayOff(host), keepInView(host));
  if (!into && !kind) undo.push(stayOnTop(host));
  return {
    container,
    speak,
    remove() {
      for (const each of undo) each();
      const hadFocus = shadow.activeElement !== null;
      host.remove();
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

/**
 * A pointer is over the prompt before it does anything there, what is dragged enters it, and the focus is in it before any
 * key is.
 */
const BEGINNINGS = ['pointerover', 'dragenter', 'focusin'];

/** Begins when the customer first comes near: forty listeners cost the page as much as the prompt itself. */
function keepEventsInside(host: HTMLElement): void {
  const stay = (event: Event): void => event.stopPropagation();
  const begin = (event: Event): void => {
    stay(event);
    for (const type of BEGINNINGS) host.removeEventListener(type, begin);
    // No options but where they are needed: some pages take them for a yes to hearing it first.
    for (const type of PRIVATE_EVENTS.split(' ')) {
      host.addEventListener(type, stay, /wheel|touch/.test(type) && { passive: true });
    }
  };
  for (const type of BEGINNINGS) host.addEventListener(type, begin);
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
