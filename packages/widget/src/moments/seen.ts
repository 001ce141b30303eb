import { isNamed, isSelector } from './selector.js';

/**
 * Calls once half of an element that the selector names is in view, or half of what the window can hold of it. An
 * element without a size, such as an empty one at the end of a text, is seen where it stands. Elements that come later
 * count from then on; in shadow trees, and where the browser has no IntersectionObserver, none is found.
 *
 * @example watchSeen('#reviews', ask)
 * @returns its undo
 */
export function watchSeen(selector: string, onSeen: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined' || !isSelector(selector)) return () => {};
  // Of an element a hundred windows long, half a window is a two-hundredth: steps of a fifth find it soon enough.
  const threshold: number[] = [];
  // No Array.from: Prototype.js and MooTools have others.
  while (threshold.length < 32) threshold.push(2 ** (-1 - threshold.length / 4));
  const seeing = new IntersectionObserver(
    (entries) => {
      if (!entries.some(isHalfInView)) return;
      stop();
      onSeen();
    },
    { threshold },
  );
  const coming = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(look);
  });
  function look(node: Node): void {
    if (!(node instanceof Element)) return;
    if (isNamed(node, selector)) seeing.observe(node);
    for (const each of node.querySelectorAll(selector)) seeing.observe(each);
  }
  function stop(): void {
    coming.disconnect();
    seeing.disconnect();
    // It may have something to tell all the same, of before.
    seeing.takeRecords();
  }
  look(document.documentElement);
  coming.observe(document, { childList: true, subtree: true });
  return stop;
}

function isHalfInView({ isIntersecting, intersectionRect, boundingClientRect }: IntersectionObserverEntry): boolean {
  const { width, height } = boundingClientRect;
  const most = Math.min(width, innerWidth) * Math.min(height, innerHeight);
  return isIntersecting && 2 * intersectionRect.width * intersectionRect.height >= most;
}
