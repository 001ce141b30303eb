/** Lets at most so many works go on side by side; the others wait for their turn. */
export function inTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy++;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place; otherwise it is free.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
