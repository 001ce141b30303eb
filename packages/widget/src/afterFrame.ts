/** By now there has been a frame, in milliseconds. */
const LATEST = 200;

/** Does something behind the next frame; also where the page has broken those, and in a tab that draws none. */
export function afterFrame(act: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) act();
    done = true;
  };
  setTimeout(once, LATEST);
  try {
    requestAnimationFrame(() => setTimeout(once));
  } catch {
    // It will be a little late.
  }
}
