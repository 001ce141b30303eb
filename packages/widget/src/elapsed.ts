/**
 * Milliseconds since some moment. By the calendar where a variable of the page's own has taken the place of
 * `performance`.
 */
export function elapsed(): number {
  const clock: Partial<Performance> | undefined = performance;
  return clock?.now?.() ?? Date.now();
}
