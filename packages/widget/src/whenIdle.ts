const LATEST = 2000;

/**
 * Does something once the page has nothing better to do, and within two seconds anyway: also where the page has broken
 * the idle callbacks.
 *
 * @returns its undo
 */
export function whenIdle(act: () => void): () => void {
  let wanted = true;
  // Where a page's own timers call at once, that is before there is one.
  let late: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    clearTimeout(late);
    if (wanted) act();
    wanted = false;
  };
  late = setTimeout(begin, LATEST);
  try {
    requestIdleCallback(begin);
  } catch {
    // Safari has none.
    setTimeout(begin);
  }
  return () => {
    clearTimeout(late);
    wanted = false;
  };
}
