import { nearestLanguage } from '@candor/protocol';
import { html, raw } from 'hono/html';
import { directionOf, ownName } from '../gallery/languages.js';
import { CHOICES, chosen, readSpecimen, surveyFileOf, type Query, type Specimen } from '../gallery/specimen.js';
import { GALLERY_WORDS, PAGE_LANGUAGES, type GalleryWords, type PageLanguage } from '../gallery/words.js';
import type { Html } from '../picture.js';

/** The language that the gallery itself speaks to somebody, by falling wish. */
export function pageLanguage(wished: readonly string[]): PageLanguage {
  return chosen(PAGE_LANGUAGES, nearestLanguage(wished, PAGE_LANGUAGES));
}

/**
 * Every prompt there is, live: one after the wishes of the controls, and below it each scale, place and scheme. What the
 * controls say is in the address of the page, so that whoever comes back, reloads or is sent it sees the same.
 */
export function galleryPage(query: Query, language: PageLanguage): Html {
  const words = GALLERY_WORDS[language];
  const { look, ...specimen } = readSpecimen(query, language);
  const of = (name: keyof typeof words.labels) => ({ name, label: words.labels[name] });
  const isOwn = look.accent !== undefined && !CHOICES.accent.some((each) => each === look.accent);
  const frame = (title: string, fixed: Query = {}, attributes = raw('')): Html =>
    html`<iframe
      title="${title}"
      src="/gallery/prompt?${addressOf({ ...query, lang: language, ...fixed })}"
      data-fixed="${addressOf(fixed)}"
      ${attributes}
    ></iframe>`;
  const frames = (id: string, title: string, each: [name: string, fixed: Query][]): Html =>
    html`<section id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${title}</h2>
      <ul class="kinds">
        ${each.map(
          ([name, fixed]) =>
            html`<li>
              <h3>${name}</h3>
              ${frame(name, fixed, raw('loading="lazy"'))}
            </li>`,
        )}
      </ul>
    </section>`;
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <title>${words.title} · Candor</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/gallery.css" />
        ${raw('<script type="module" src="/gallery.js"></script>')}
      </head>
      <body>
        <main>
          <header>
            <h1>${words.title}</h1>
            <nav aria-label="${words.languages}">
              ${PAGE_LANGUAGES.map(
                (each) =>
                  html`<a
                    href="?${addressOf({ ...query, language: '', lang: each })}"
                    lang="${each}"
                    hreflang="${each}"
                    ${each === language ? raw('aria-current="true"') : ''}
                    >${ownName(each)}</a
                  >`,
              )}
              <a href="/">${words.shop}</a>
            </nav>
          </header>
          <p>${words.intro}</p>
          <form class="controls" aria-label="${words.controls}" autocomplete="off">
            <input type="hidden" name="lang" value="${language}" />
            ${select({ ...of('kind'), choices: CHOICES.kind, names: words.kinds, now: specimen.kind })}
            ${select({ ...of('place'), choices: CHOICES.place, names: words.places, now: specimen.by ?? look.place })}
            ${select({ ...of('side'), choices: CHOICES.side, names: words.sides, now: look.side })}
            ${select({ ...of('scheme'), choices: CHOICES.scheme, names: words.schemes, now: look.scheme })}
            ${languages(words.labels.language, specimen.language)}
            ${select({ ...of('radius'), choices: CHOICES.radius, names: words.radii, now: query['radius'] })}
            ${accents(words, look.accent ?? '', isOwn)}
          </form>
          <div class="stages">
            ${frame(words.desktop, {}, raw('class="desktop"'))} ${frame(words.phone, {}, raw('class="phone"'))}
          </div>
          ${
            // Those below are all in the corner: on so small a page that is the whole of it.
            frames(
              'scales',
              words.everyScale,
              pairs(CHOICES.kind, words.kinds, (kind) => ({ kind, place: 'corner' })),
            )
          }
          ${frames(
            'places',
            words.everyPlace,
            pairs(CHOICES.place, words.places, (place) => ({ place })),
          )}
          ${frames(
            'schemes',
            words.everyScheme,
            pairs(['light', 'dark'] as const, words.schemes, (scheme) => ({ scheme, place: 'corner' })),
          )}
        </main>
      </body>
    </html>`;
}

/** As it stands in an address, without what is not said. */
function addressOf(query: Query): string {
  return new URLSearchParams(Object.entries(query).filter(([, said]) => said !== '')).toString();
}

function pairs<T extends string>(
  choices: readonly T[],
  names: Record<T, string>,
  fixed: (choice: T) => Query,
): [string, Query][] {
  return choices.map((choice) => [names[choice], fixed(choice)]);
}

interface Select<T extends string> {
  name: string;
  label: string;
  choices: readonly T[];
  names: Record<T, string>;
  now: string | undefined;
}

function select<T extends string>({ name, label, choices, names, now }: Select<T>): Html {
  return html`<label
    >${label}
    <select name="${name}">
      ${choices.map((each) => option(each, names[each], each === now))}
    </select></label
  >`;
}

function option(value: string, name: string, isNow: boolean, lang = raw('')): Html {
  return html`<option value="${value}" ${lang} ${isNow ? raw('selected') : ''}>${name}</option>`;
}

/** Each name in its own language, and marked as such. */
function languages(label: string, now: string): Html {
  return html`<label
    >${label}
    <select name="language">
      ${CHOICES.language.map((each) => option(each, ownName(each), each === now, raw(`lang="${each}"`)))}
    </select></label
  >`;
}

/** The colours of some brands, after none at all, and one that is picked. */
function accents(words: GalleryWords, now: string, isOwn: boolean): Html {
  const radio = (value: string, name: string, isNow: boolean): Html =>
    html`<input
      type="radio"
      name="accent"
      value="${value}"
      aria-label="${name}"
      title="${name}"
      ${isNow ? raw('checked') : ''}
    />`;
  return html`<fieldset class="accents">
    <legend>${words.labels.accent}</legend>
    ${CHOICES.accent.map(
      (accent) =>
        html`<label class="${accent ? 'swatch' : 'swatch none'}"
          >${radio(accent, words.accents[accent], !isOwn && accent === now)}
          ${
            accent
              ? // No style attribute: the page's own policy forbids it.
                html`<svg viewBox="0 0 20 20" aria-hidden="true">
                  <circle cx="10" cy="10" r="10" fill="${accent}" />
                </svg>`
              : html`<span aria-hidden="true">${words.accents[accent]}</span>`
          }</label
        >`,
    )}
    <label class="swatch none">${radio('own', words.own, isOwn)} <span aria-hidden="true">${words.own}</span></label>
    <input type="color" data-own aria-label="${words.own}" value="${isOwn ? now : '#3050c8'}" />
  </fieldset>`;
}

/** A page with nothing but one prompt on it, and as much of a page round it as shows where that is. */
export function specimenPage(specimen: Specimen, nonce: string): Html {
  const { kind, language, look, by } = specimen;
  const config = JSON.stringify({ surveys: surveyFileOf(specimen), test: true }).replaceAll('<', '\\u003c');
  const stub = 'window.candor=function(){candor.q.push(arguments)};candor.q=[]';
  // Amid the page and by the button it is asked by what is on the page.
  const ask = by ? '' : `;candor("ask","${kind}")`;
  const lines = raw('<div class="lines" aria-hidden="true"><b></b><i></i><i></i><i></i></div>');
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}" class="${look.scheme}">
      <head>
        <meta charset="utf-8" />
        <title>${ownName(language)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/gallery.css" />
        ${raw(`<script type="application/json" id="config">${config}</script>`)}
        ${raw(`<script nonce="${nonce}">${stub}${ask}</script>`)}
        ${raw(`<script async src="/feedback/candor.js" data-site="gallery" data-config="config" nonce="${nonce}"></script>`)}
      </head>
      <body class="specimen">
        ${lines}${by === 'inline' && html`<candor-survey survey="${kind}"></candor-survey>`}${lines}
      </body>
    </html>`;
}
