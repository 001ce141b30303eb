/** What becomes of a page, as far as an outbox must know. */
export interface PageLife {
  /** Perhaps for good: nobody is told when a hidden page ends. */
  onHidden(): void;
  /** To another page; it may come back out of the back/forward cache. */
  onLeave(): void;
  onVisible(): void;
  onOnline(): void;
}

/**
 * Watches a page by listeners that do not keep it out of the back/forward cache (`unload` would).
 *
 * @returns its undo
 */
export function watchPage({ onHidden, onLeave, onVisible, onOnline }: PageLife): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const onHide = (): void => {
    onHidden();
    onLeave();
  };
  const onVisibility = (): void => (document.visibilityState === 'hidden' ? onHidden() : onVisible());
  addEventListener('pagehide', onHide, { signal });
  addEventListener('pageshow', onVisible, { signal });
  addEventListener('online', onOnline, { signal });
  document.addEventListener('visibilitychange', onVisibility, { signal });
  return () => watching.abort();
}
