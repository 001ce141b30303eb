/** What a key does in a field, as an editing command. */
const COMMANDS: Record<string, string> = { Backspace: 'delete', Delete: 'forwardDelete', Enter: 'insertLineBreak' };

/**
 * Some pages listen on the window, before anybody else, and forbid what keys, wheel and mouse would do, because they
 * take the prompt for a place where nobody types. Here it is done all the same. Of what such a page also stops on its
 * way, nothing arrives, and nothing can be done.
 */
export function doForbidden(shadow: ShadowRoot): void {
  const listen = (type: string, act: (event: Event, target: HTMLElement) => void): void =>
    shadow.addEventListener(
      type,
      (event) => {
        // Nobody of ours has heard it yet.
        if (event.defaultPrevented && event.target instanceof HTMLElement) act(event, event.target);
      },
      // Whatever a page may have put into Object.prototype.
      { capture: true, passive: true, once: false },
    );
  listen('keydown', (event, target) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) press(event.key, target);
  });
  listen('wheel', (event, target) => {
    const field = target.closest('textarea');
    const scrolled = field && field.scrollHeight > field.clientHeight ? field : target.closest('.card');
    if (event instanceof WheelEvent) scrolled?.scrollBy(event.deltaX, event.deltaY);
  });
  for (const type of ['mousedown', 'pointerdown']) {
    listen(type, (_event, target) => target.closest<HTMLElement>('textarea, input')?.focus({ preventScroll: true }));
  }
}

function press(key: string, target: HTMLElement): void {
  if (target.matches('button')) {
    if (key === 'Enter' || key === ' ') target.click();
  } else if (target.matches('textarea, input:not([type=radio], [type=checkbox])')) {
    const command = COMMANDS[key];
    // Deprecated, and still the one way to type that can be undone and that every browser has.
    if (command) document.execCommand(command);
    else if ([...key].length === 1) document.execCommand('insertText', false, key);
  }
}
