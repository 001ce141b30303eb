import type { Candor as Started } from './candor.js';
import type { Candor } from './index.js';

/** What an attribute says may be any text. */
let current: Started | undefined;

/**
 * Makes every `<candor-survey survey="shop-nps">` a place for that survey, whenever it comes into the page: also one
 * that was there before, and again where another survey is named. It is empty once it has left the page. A later call
 * gives those that come from then on another Candor. Where there is no page it does nothing.
 *
 * @example defineSurveyElement(createCandor({ endpoint: 'https://feedback.example.com', site: 'shop' }))
 */
export function defineSurveyElement(candor: Candor): void {
  if (typeof customElements === 'undefined') return;
  current = candor;
  if (customElements.get('candor-survey')) return;
  customElements.define(
    'candor-survey',
    class extends HTMLElement {
      static readonly observedAttributes = ['survey'];
      #isThere = false;

      connectedCallback(): void {
        this.#isThere = true;
        // Moved to another place it keeps its prompt, with whatever was written in it: where one is, none is shown.
        void this.#ask();
      }

      disconnectedCallback(): void {
        // It has not left the page if it is only being moved there.
        queueMicrotask(() => {
          if (this.isConnected) return;
          this.#isThere = false;
          this.#prompt()?.remove();
        });
      }

      attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
        // Before it has come into the page there is nothing to change.
        if (before === after || !this.#isThere) return;
        this.#prompt()?.remove();
        void this.#ask();
      }

      #prompt(): Element | null {
        return this.querySelector('candor-prompt');
      }

      async #ask(): Promise<void> {
        const survey = this.getAttribute('survey');
        if (!survey) return;
        const shown = await current?.ask(survey, { moment: 'inline', into: this });
        // It has come too late: the element is for another survey by now.
        if (shown?.survey && survey !== this.getAttribute('survey')) {
          this.#prompt()?.remove();
          await this.#ask();
        }
      }
    },
  );
}
