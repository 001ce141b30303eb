import { html } from 'hono/html';
import type { Html } from '../picture.js';
import type { Visit } from '../visit.js';

/** What a visitor of the demonstration may try. It lies along the top, out of the way of the prompts. */
export function tryIt({ language, words: { tryIt: words } }: Visit): Html {
  return html`<aside class="try-it">
    <details data-testid="try-it">
      <summary>
        <span>${words.intro}</span>
        <span class="open">${words.open}</span>
      </summary>
      <div class="try-it-panel">
        <ol>
          ${words.hints.map((hint) => html`<li>${hint}</li>`)}
        </ol>
        <div class="try-it-actions">
          <p>
            <button type="button" data-tomorrow data-testid="come-back-tomorrow">${words.tomorrow}</button>
            ${words.tomorrowNote}
          </p>
          <form method="post" action="/forget" data-forget>
            <button data-testid="forget-me">${words.forget}</button>
            ${words.forgetNote}
          </form>
          <p>
            <a href="/feedback/report?site=shop&lang=${language}" target="_blank" rel="noopener" data-testid="report"
              >${words.report} ↗</a
            >
          </p>
          <p><a href="/gallery" target="_blank" rel="noopener" data-testid="gallery">${words.gallery} ↗</a></p>
        </div>
      </div>
    </details>
  </aside>`;
}
