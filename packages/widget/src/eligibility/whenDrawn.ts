/**
 * Waits for a place amid the page to be drawn: nobody sees what is in a closed tab of it. Where it is drawn already,
 * nothing is ever watched. Without an end, since the page may never open it; a place that is gone is forgotten.
 *
 * @param onObstacle hears what is in the way, and an empty string at the end
 */
export async function whenDrawn(place: Element, onObstacle: (obstacle: string) => void): Promise<void> {
  if (place.checkVisibility?.() ?? true) return;
  onObstacle('its place is hidden');
  await new Promise<void>((resolve) => {
    const watching = new IntersectionObserver(
      (changes) => {
        if (!changes.some(({ isIntersecting }) => isIntersecting)) return;
        watching.disconnect();
        resolve();
      },
      // A screen away it is drawn where nobody sees the page move.
      { rootMargin: '100%' },
    );
    watching.observe(place);
  });
  onObstacle('');
}
