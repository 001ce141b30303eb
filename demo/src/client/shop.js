// @ts-check
/**
 * The shop's own script: it counts visits and tells the widget of two moments that are no page of their own.
 *
 * @typedef {(method: string, ...rest: unknown[]) => unknown} Candor
 */

/** @type {Candor} */
const tell = (...call) => /** @type {{ candor: Candor }} */ (/** @type {unknown} */ (window)).candor(...call);

/** One tab's stay is a visit. */
function countVisit() {
  if (sessionStorage.getItem('tihna.visit')) return;
  sessionStorage.setItem('tihna.visit', 'yes');
  const visits = Number(localStorage.getItem('tihna.visits')) + 1;
  localStorage.setItem('tihna.visits', String(visits));
  if (visits >= 2) tell('moment', 'second-visit');
}

/** @param {HTMLButtonElement} button */
function endChat(button) {
  const over = document.querySelector('[data-chat-over]');
  if (over instanceof HTMLElement) over.textContent = over.dataset['text'] ?? '';
  button.hidden = true;
  document.querySelector('[data-chat-again]')?.removeAttribute('hidden');
  tell('moment', 'chat-ended');
}

function comeBackTomorrow() {
  sessionStorage.removeItem('tihna.visit');
  location.assign('/');
}

/** The widget forgets first, then the shop: the form clears the cookies. @param {HTMLFormElement} form */
async function forget(form) {
  try {
    await tell('reset');
    sessionStorage.removeItem('tihna.visit');
    localStorage.removeItem('tihna.visits');
  } finally {
    form.submit();
  }
}

document.querySelector('[data-chat-ended]')?.addEventListener('click', ({ currentTarget }) => {
  if (currentTarget instanceof HTMLButtonElement) endChat(currentTarget);
});
document.querySelector('[data-tomorrow]')?.addEventListener('click', comeBackTomorrow);
document.querySelector('[data-forget]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLFormElement) void forget(event.currentTarget);
});

// Last, since a browser may refuse storage: then visits are not counted, and all else works.
countVisit();
