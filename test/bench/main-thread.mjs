// @ts-check
/**
 * Clocks that run while the main thread of a page works: at anything, and at script alone. CPU time, which another
 * program that takes its turn on the same core does not add to.
 *
 * @param {import('playwright').CDPSession} devtools
 * @returns {Promise<() => Promise<{ task: number, script: number }>>} reads them, in milliseconds
 */
export async function watchMainThread(devtools) {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (/** @type {string} */ wanted) =>
      1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
    return { task: of('TaskDuration'), script: of('ScriptDuration') + of('V8CompileDuration') };
  };
}
