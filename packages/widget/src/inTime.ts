/** What a promise brings, or nothing where it takes longer: a fetch of the page's own may hear no signal, and never answer. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
}
