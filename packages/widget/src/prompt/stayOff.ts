/** Where a prompt goes: to the upper edge or the lower one, less than half as high as the page, so that one is free. */
const ELSEWHERE = ['above', 'below'];

/** The focus goes under the prompt, or what has it is moved there. */
const EVENTS = ['focusin', 'scrollend', 'resize'];

/**
 * Keeps a prompt off what has the focus in the page: whoever goes through the page by keyboard must see where they are.
 *
 * @returns its undo
 */
export function stayOff(host: HTMLElement): () => void {
  function look(): void {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement && focused !== host) focused = focused.shadowRoot.activeElement;
    for (const place of ['', ...ELSEWHERE]) {
      if (!focused || focused === document.body || focused === host || !covers(host, focused)) return;
      host.classList.remove(...ELSEWHERE);
      if (place) host.classList.add(place);
    }
  }
  // By then there is something in it.
  void Promise.resolve().then(look);
  for (const type of EVENTS) addEventListener(type, look, true);
  return () => {
    for (const type of EVENTS) removeEventListener(type, look, true);
  };
}

/** Wholly: what can be seen in part can be found. */
function covers(host: Element, focused: Element): boolean {
  const over = host.getBoundingClientRect();
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  return top >= over.top && bottom <= over.bottom && left >= over.left && right <= over.right;
}
