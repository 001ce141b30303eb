/**
 * Does the work if no other tab is at it.
 *
 * Never queued: a waiting request would keep the page out of the back/forward cache.
 *
 * @returns false if another tab has the lock
 */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) {
    await work();
    return true;
  }
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    await work();
    return true;
  });
}
