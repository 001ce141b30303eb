import { raw } from 'hono/html';
import type { Funnel } from '../funnel/funnel.js';
import type { SurveyScores } from '../scores/surveyScores.js';
import type { StoredAnswer } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { card, type Voice } from './card.js';
import { markup, type Html } from './markup.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { LANGUAGES, WORDS, type Language } from './words.js';

/** What a report shows. */
export interface Report {
  site: Site;
  scores: SurveyScores[];
  /** By survey id. */
  comments: Map<string, StoredAnswer[]>;
  funnels: Map<string, Funnel>;
}

/** The report of one site as a whole page. Every address in it is relative, so it works under any base path. */
export function reportPage({ site, scores, comments, funnels }: Report, voice: Voice, nonce: string): Promise<string> {
  const { words, language } = voice;
  const answered = scores.some((survey) => survey.answered > 0);
  return page(
    { title: `${words.title}: ${site.id}`, language, nonce },
    markup`<header class="top">
        <div>
          <p class="site">${site.id}</p>
          <h1>${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
        <nav aria-label="${words.languages}">
          <ul>
            ${LANGUAGES.map((other) => languageLink(other, language, site.id))}
          </ul>
        </nav>
      </header>
      <main>
        ${answered ? null : start(site, voice)}
        ${scores.map((survey) => card(site, { scores: survey, comments: comments.get(survey.survey) ?? [], funnel: funnels.get(survey.survey) }, voice))}
      </main>
      <footer class="foot">${words.live}</footer>
      ${script(nonce)}`,
  );
}

/** Not a tagged template: bundlers put a helper of theirs round one that holds the end of a script. */
function script(nonce: string): Html {
  return raw(`<script nonce="${nonce}">${SCRIPT}</script>`);
}

function languageLink(other: Language, current: Language, site: string): Html {
  const address = `report?${new URLSearchParams({ site, lang: other }).toString()}`;
  return markup`<li>
    <a href="${address}" hreflang="${other}" lang="${other}" ${other === current ? raw('aria-current="page"') : ''}>${WORDS[other].name}</a>
  </li>`;
}

/** For an owner who has no answers yet: what to do next. The script fills in the address, which only the browser knows. */
function start(site: Site, { words }: Voice): Html {
  const [survey] = site.surveys.keys();
  return markup`<article class="card start">
    <h2>${words.start}</h2>
    <ol>
      <li>${words.startPaste}<code data-snippet>${snippet(site.id)}</code></li>
      ${survey ? markup`<li>${words.startAsk}<code>${`candor('ask', '${survey}')`}</code></li>` : null}
    </ol>
  </article>`;
}

function snippet(site: string): string {
  return `<script async src="https://…/candor.js" data-site="${site}"></script>`;
}

/** What is shown to those who have no token. */
export function lockedPage({ words, language }: Voice, again: string, nonce: string): Promise<string> {
  return page(
    { title: words.locked, language, nonce },
    markup`<main>
      <article class="card">
        <h1>${words.locked}</h1>
        <p class="note">${words.lockedHow}</p>
        <p class="note"><a href="${again}">${words.again}</a></p>
      </article>
    </main>`,
  );
}

/** Which report, where a collector serves several sites. */
export function sitesPage(sites: string[], { words, language }: Voice, nonce: string): Promise<string> {
  const links = sites.map(
    (site) => markup`<li><a href="${`report?${new URLSearchParams({ site }).toString()}`}">${site}</a></li>`,
  );
  return page(
    { title: words.title, language, nonce },
    markup`<main>
      <article class="card">
        <h1>${words.title}</h1>
        <h2>${words.chooseSite}</h2>
        <ul class="sites">
          ${links}
        </ul>
      </article>
    </main>`,
  );
}

async function page(
  { title, language, nonce }: { title: string; language: Language; nonce: string },
  body: Html,
): Promise<string> {
  return String(
    await markup`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title}</title>
          <style nonce="${nonce}">
            ${raw(STYLE)}
          </style>
        </head>
        <body>
          ${body}
        </body>
      </html> `,
  );
}
