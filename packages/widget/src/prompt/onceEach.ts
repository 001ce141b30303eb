/**
 * Takes a double click for one, since many people double-click everything: the second would hit whatever the next step has
 * put there, and answer what nobody has read. A browser counts them; Firefox begins anew where there is something else by
 * then, so that in it only what is still there is kept from the second.
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
