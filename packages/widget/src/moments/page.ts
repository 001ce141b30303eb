/**
 * Tells the path of the page now and whenever it changes, single-page navigation included. Nothing of the page is
 * patched: where the Navigation API is missing, the history events and a look after each click have to do.
 *
 * @returns its undo
 */
export function watchPath(onPath: (path: string) => void): () => void {
  let path: string | undefined;
  const look = (): void => {
    if (location.pathname !== path) onPath((path = location.pathname));
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(look);
  };
  const { navigation }: { navigation?: EventTarget & { currentEntry?: unknown } } = window as object;
  // An element by that name is a page's own.
  const watched: [EventTarget, string][] = navigation?.currentEntry
    ? [[navigation, 'currententrychange']]
    : [
        [window, 'popstate'],
        [document, 'click'],
      ];
  for (const [target, type] of watched) target.addEventListener(type, lookSoon);
  look();
  return () => {
    clearTimeout(soon);
    for (const [target, type] of watched) target.removeEventListener(type, lookSoon);
  };
}
