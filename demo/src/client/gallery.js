// @ts-check
/** The gallery's own script: what the controls say goes into the addresses of the frames. */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));

/** @param {Record<string, string>} changes */
function address(changes) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value);
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  return `/gallery/prompt?${query}`;
}

function draw() {
  for (const frame of document.querySelectorAll('iframe')) {
    const { kind } = frame.dataset;
    // Those below are all in the corner: on so small a page that is the whole of it.
    frame.src = address(kind ? { kind, place: 'corner' } : {});
  }
}

form.addEventListener('change', draw);
draw();
