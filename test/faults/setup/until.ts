const LOOK = 25;

/** Looks again and again until something is so, or too much time has gone by. Resolves to whether it came to be so. */
export async function until(isSo: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await pause(LOOK);
  }
  return true;
}

/** For rows in which time itself is the fault: a Retry-After, or a time in which nothing may happen. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
