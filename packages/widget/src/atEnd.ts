/** Does something when all of the widget is taken off the page; at once where that has happened already. */
export function atEnd(signal: AbortSignal, stop: () => void): void {
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
}
