/** As long as the second click of a double click may take in most systems, in milliseconds, and how far it may stray, in px. */
const DOUBLE = 500;
const NEAR = 16;

/** The last touch of any prompt or button: one opens the other. */
let last = { at: -Infinity, x: 0, y: 0 };

/**
 * Takes a double click for one, since many people double-click everything: the second would hit whatever the next step has
 * put there, and answer what nobody has read. What comes from a keyboard or a script is left alone.
 */
export function onceEach(container: HTMLElement): void {
  let again = false;
  container.addEventListener(
    'pointerdown',
    ({ isTrusted, timeStamp: at, clientX: x, clientY: y }) => {
      again = isTrusted && at - last.at < DOUBLE && Math.hypot(x - last.x, y - last.y) < NEAR;
      last = { at, x, y };
    },
    true,
  );
  container.addEventListener(
    'click',
    (event) => {
      if (!again || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
