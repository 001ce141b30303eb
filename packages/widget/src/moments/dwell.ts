/**
 * Calls once the page has been in view for so many seconds; the time while it is hidden does not count, and no timer
 * runs meanwhile.
 *
 * @returns its undo
 */
export function watchDwell(seconds: number, onDwelt: () => void): () => void {
  let left = seconds * 1000;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
  function look(): void {
    if (document.visibilityState === 'visible') {
      since = performance.now();
      timer = setTimeout(() => {
        stop();
        onDwelt();
      }, left);
    } else if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      left = Math.max(0, left - (performance.now() - since));
    }
  }
  document.addEventListener('visibilitychange', look);
  look();
  return stop;
}
