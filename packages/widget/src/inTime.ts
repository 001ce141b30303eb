/** What a promise brings, or nothing where it takes longer: a fetch of the page's own may hear no signal, and never answer. */
export async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    // Nothing ticks in a page that has what it wanted.
    clearTimeout(timer);
  }
}
