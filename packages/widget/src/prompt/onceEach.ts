/**
 * Takes a double click for one, since many people double-click everything: the second would hit whatever the next step has
 * put there, and answer what nobody has read. Every browser counts them, whatever there is by the second.
 */
export function onceEach(container: HTMLElement): void {
  container.addEventListener(
    'click',
    (event) => {
      if (event.detail < 2) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
