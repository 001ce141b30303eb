/** What a key, or what comes of it, does in a field, as an editing command. */
const COMMANDS: Record<string, string> = {
  Backspace: 'delete',
  Delete: 'forwardDelete',
  Enter: 'insertLineBreak',
  insertLineBreak: 'insertLineBreak',
  deleteContentBackward: 'delete',
  deleteContentForward: 'forwardDelete',
};

/**
 * Some pages listen on the window, before anybody else, and forbid what keys, wheel and mouse would do, because they
 * take the prompt for a place where nobody types. Here it is done all the same. Of what such a page also stops on its
 * way, nothing arrives; but clicks, which focus traps stop, and what is typed are made up for.
 *
 * @returns its undo
 */
export function doForbidden(shadow: ShadowRoot): () => void {
  const listen = (type: string, act: (event: Event, target: HTMLElement) => void): void =>
    shadow.addEventListener(
      type,
      (event) => {
        // Nobody of ours has heard it yet.
        if (event.defaultPrevented && event.target instanceof Element) act(event, event.target as HTMLElement);
      },
      // Whatever a page may have put into Object.prototype.
      { capture: true, passive: true, once: false },
    );
  listen('keydown', (event, target) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) press(event.key, target);
  });
  let typing = false;
  listen('beforeinput', (event, target) => {
    // Some browsers ask the page about what we type for it, too.
    if (typing || !(event instanceof InputEvent)) return;
    typing = true;
    press(event.data ?? event.inputType, target);
    typing = false;
  });
  listen('wheel', (event, target) => {
    const field = target.closest('textarea');
    const scrolled = field && field.scrollHeight > field.clientHeight ? field : target.closest('.card');
    if (event instanceof WheelEvent) scrolled?.scrollBy(event.deltaX, event.deltaY);
  });
  /** The control under a finger whose touch the page has forbidden: no click comes of it. */
  let pressed: Element | null = null;
  for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
    listen(type, (_event, target) => {
      const control = target.closest<HTMLElement>('button, input, textarea');
      control?.focus({ preventScroll: true });
      // A finger whose pointer is forbidden still clicks, later.
      if (type === 'touchstart') pressed = control;
    });
  }
  // By then a click has come, if one comes at all.
  shadow.addEventListener('pointerup', (event) => pressed && setTimeout(() => lift(event)), true);
  function lift(event: Event): void {
    const at = event instanceof PointerEvent && shadow.elementFromPoint(event.clientX, event.clientY);
    if (at && pressed?.contains(at)) click(pressed, 1);
    pressed = null;
  }
  /** It does not leave the prompt, or it would be stopped again. */
  const click = (control: Element, detail: number): unknown =>
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  const undo = [
    makeUpFor(shadow, 'click', 'button, input', (control, event) => {
      // A box that was not forbidden to be ticked is ticked already.
      if (event.defaultPrevented || !control.matches('[type=checkbox]')) click(control, event.detail);
    }),
    makeUpFor(shadow, 'input', 'textarea, .field', (field) =>
      field.dispatchEvent(new Event('input', { bubbles: true })),
    ),
  ];
  return () => {
    for (const each of undo) each();
  };
}

/**
 * Has what happened to a control done all the same, where the page has stopped it on its way in.
 *
 * @returns its undo
 */
function makeUpFor(
  shadow: ShadowRoot,
  type: 'click' | 'input',
  controls: string,
  act: (control: Element, event: UIEvent) => unknown,
): () => void {
  let heard = false;
  shadow.addEventListener(type, () => (heard = true), true);
  // Nobody is before the window.
  function onWindow(event: Event): void {
    const path = event.composedPath();
    const control = path.includes(shadow) && path[0] instanceof Element && path[0].closest(controls);
    if (!control) return;
    heard = false;
    setTimeout(() => heard || act(control, event as UIEvent));
  }
  addEventListener(type, onWindow, true);
  return () => removeEventListener(type, onWindow, true);
}

function press(key: string, target: HTMLElement): void {
  if (target.matches('button') || (key === ' ' && target.matches('[type=radio], [type=checkbox]'))) {
    if (key === 'Enter' || key === ' ') target.click();
  } else if (target.matches('textarea, input:not([type=radio], [type=checkbox])')) {
    const command = COMMANDS[key];
    // Deprecated, and still the one way to type that can be undone and that every browser has.
    if (command) document.execCommand(command);
    else if ([...key].length === 1) document.execCommand('insertText', false, key);
  }
}
