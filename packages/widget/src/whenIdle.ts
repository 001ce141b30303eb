/**
 * Does something once the page has nothing better to do, and within two seconds anyway.
 *
 * @returns its undo
 */
export function whenIdle(act: () => void): () => void {
  let wanted = true;
  const begin = (): void => {
    if (wanted) act();
  };
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(begin, { timeout: 2000 });
  else setTimeout(begin);
  return () => {
    wanted = false;
  };
}
