/**
 * Does something once the page has nothing better to do, and within two seconds anyway.
 *
 * @returns its undo
 */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(act, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  // Safari has no idle callbacks.
  const timer = setTimeout(act, 1);
  return () => clearTimeout(timer);
}
