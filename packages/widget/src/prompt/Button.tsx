import { h, render } from 'preact';
import type { Look } from '@candor/protocol';
import { keepReadable } from './dress.js';
import { openHost } from './host.js';

/** The button that is in the page all the time. */
export interface ShownButton {
  focus(): void;
  remove(): void;
}

export interface ButtonOptions {
  language: string;
  look: Look | undefined;
  label: string;
  /** Of the label, where that is another one. */
  lang: string | undefined;
  press(): Promise<unknown>;
}

/** Puts it at the edge of the page. A prompt that it opens lies over it, and the focus comes back to it. */
export function showButton({ language, look, label, lang, press }: ButtonOptions): ShownButton {
  const host = openHost({ language, look, onLost: () => {}, kind: 'button' });
  const { container } = host;
  render(
    <div class="card" part="card">
      <button type="button" class="primary" part="button" lang={lang} onClick={() => void press()}>
        {label}
      </button>
    </div>,
    container,
  );
  const stopKeeping = keepReadable(container);
  return {
    focus: () => container.querySelector('button')?.focus({ preventScroll: true }),
    remove() {
      stopKeeping();
      host.remove();
    },
  };
}
