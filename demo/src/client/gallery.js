// @ts-check
/** The gallery's own script: what the controls say goes into the address of the page and of its frames. */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
const ownColour = /** @type {HTMLInputElement} */ (document.querySelector('[data-own]'));

/** What is said, without what is left as it is. */
function said() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value) query.set(name, value === 'own' ? ownColour.value : value);
  }
  return query;
}

/**
 * The same frame at another address. It is a new one: a frame that goes from one page to the next adds an entry to the
 * history each time, and one that is only looked at later could not be told without being fetched.
 *
 * @param {HTMLIFrameElement} frame
 * @param {URLSearchParams} query
 */
function turn(frame, query) {
  const address = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(frame.dataset.fixed)) address.set(name, value);
  const turned = /** @type {HTMLIFrameElement} */ (frame.cloneNode());
  turned.src = `/gallery/prompt?${address}`;
  if (turned.src !== frame.src) frame.replaceWith(turned);
}

/**
 * A browser that goes back to this page gives each frame what was in it first, whatever its address is now.
 *
 * @param {unknown} frame
 */
function keep(frame) {
  if (!(frame instanceof HTMLIFrameElement)) return;
  const there = frame.contentWindow?.location;
  if (there && ![frame.src, 'about:blank'].includes(there.href)) there.replace(frame.src);
}

function draw() {
  const query = said();
  history.replaceState(null, '', `?${query}`);
  for (const frame of document.querySelectorAll('iframe')) turn(frame, query);
  for (const link of document.querySelectorAll('a')) {
    if (!link.hreflang) continue;
    const address = new URLSearchParams(query);
    address.set('lang', link.hreflang);
    // The prompts go along, into the language of the page.
    address.delete('language');
    link.search = `${address}`;
  }
}

ownColour.addEventListener('input', () => {
  for (const radio of form.querySelectorAll('input')) if (radio.value === 'own') radio.checked = true;
});
form.addEventListener('change', draw);
document.addEventListener('load', ({ target }) => keep(target), true);
document.querySelectorAll('iframe').forEach(keep);
