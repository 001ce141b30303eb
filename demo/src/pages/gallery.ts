import { html, raw } from 'hono/html';
import { CHOICES, surveyFileOf, type Kind, type Specimen } from '../gallery/specimen.js';
import { TEXTS } from '../gallery/texts.js';
import type { Html } from '../picture.js';

const KIND_NAMES: Record<Kind, string> = {
  nps: 'NPS, 0 to 10',
  'csat-faces-3': 'CSAT, three faces',
  'csat-faces-5': 'CSAT, five faces',
  'csat-stars': 'CSAT, stars',
  'csat-thumbs': 'CSAT, thumbs',
  'csat-numbers': 'CSAT, numbers',
  'ces-7': 'CES, 1 to 7',
  'ces-5': 'CES, 1 to 5',
};

/** Every prompt there is, live: one after the wishes of the controls, and below it each scale. */
export function galleryPage(): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Gallery · Candor</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/gallery.css" />
        ${raw('<script type="module" src="/gallery.js"></script>')}
      </head>
      <body>
        <main>
          <h1>Gallery</h1>
          <p>
            Every prompt on this page is the real one. Answer as you like: what is said here is kept on this device and
            marked as a test.
          </p>
          <form class="controls" aria-label="Look">
            ${select('kind', 'Asks', CHOICES.kind, (kind) => KIND_NAMES[kind])}
            ${select('place', 'Place', CHOICES.place)} ${select('side', 'Side', CHOICES.side)}
            ${select('scheme', 'Scheme', CHOICES.scheme)}
            ${select('language', 'Language', CHOICES.language, (language) => TEXTS[language].name)}
            <label>Accent <input type="color" name="accent" value="#3050c8" /></label>
            <label>Corners <input type="range" name="radius" min="0" max="2" step="0.25" value="1" /></label>
          </form>
          <div class="stages">
            <iframe class="desktop" title="The prompt on a desktop" data-live></iframe>
            <iframe class="phone" title="The prompt on a phone" data-live></iframe>
          </div>
          <h2>Every scale</h2>
          <ul class="kinds">
            ${CHOICES.kind.map(
              (kind) =>
                html`<li>
                  <h3>${KIND_NAMES[kind]}</h3>
                  <iframe title="${KIND_NAMES[kind]}" loading="lazy" data-kind="${kind}"></iframe>
                </li>`,
            )}
          </ul>
        </main>
      </body>
    </html>`;
}

function select<T extends string>(
  name: string,
  label: string,
  choices: readonly T[],
  nameOf: (choice: T) => string = (choice) => choice,
): Html {
  return html`<label
    >${label}
    <select name="${name}">
      ${choices.map((choice) => html`<option value="${choice}">${nameOf(choice)}</option>`)}
    </select></label
  >`;
}

/** A page with nothing but one prompt on it. */
export function specimenPage(specimen: Specimen, nonce: string): Html {
  const { kind, language } = specimen;
  const config = JSON.stringify({ surveys: surveyFileOf(specimen), test: true }).replaceAll('<', '\\u003c');
  const stub = 'window.candor=function(){candor.q.push(arguments)};candor.q=[]';
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <title>${TEXTS[language].name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/gallery.css" />
        ${raw(`<script type="application/json" id="config">${config}</script>`)}
        ${raw(`<script nonce="${nonce}">${stub};candor("ask","${kind}")</script>`)}
        ${raw(`<script async src="/feedback/candor.js" data-site="gallery" data-config="config" nonce="${nonce}"></script>`)}
      </head>
      <body class="specimen"></body>
    </html>`;
}
