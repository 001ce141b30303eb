import type { Candor } from './candor.js';

/**
 * Makes every `<candor-survey survey="shop-nps">` a place for that survey, whenever it comes into the page. Where there is
 * no page it does nothing.
 *
 * @example defineSurveyElement(createCandor({ endpoint: 'https://feedback.example.com', site: 'shop' }))
 */
export function defineSurveyElement(candor: Candor): void {
  if (typeof customElements === 'undefined' || customElements.get('candor-survey')) return;
  customElements.define(
    'candor-survey',
    class extends HTMLElement {
      connectedCallback(): void {
        void candor.ask(this.getAttribute('survey') ?? '', { moment: 'inline', into: this });
      }
    },
  );
}
