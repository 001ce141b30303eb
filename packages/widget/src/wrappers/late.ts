import type { Candor } from '../candor.js';
import { createCandor } from '../index.js';
import { NOWHERE } from '../nowhere.js';
import type { CandorOptions } from '../options.js';
import { warn } from '../warn.js';

/** A Candor for whoever draws the page: it can be called before there is one, and starts once the page is drawn. */
export interface LateCandor {
  /** Always the same. What is called before the start is kept until then; on a server, and after the end, nobody is asked. */
  candor: Candor;
  /** Starts it, and gives the undo. Of those who start the same endpoint and site, the last to undo it ends it. */
  start(options: CandorOptions): () => void;
}

/** How many have started each, and not undone it; none once it has ended. */
const users = new WeakMap<Candor, number>();

export function lateCandor(): LateCandor {
  let latest: Candor | undefined;
  const kept: ((candor: Candor) => void)[] = [];

  const present = (): Candor | undefined => {
    if (typeof document === 'undefined') return NOWHERE;
    return latest && (users.has(latest) ? latest : NOWHERE);
  };
  const then = (act: (candor: Candor) => void): void => {
    const candor = present();
    if (candor) act(candor);
    else kept.push(act);
  };
  const promise = <Result>(act: (candor: Candor) => Promise<Result>): Promise<Result> =>
    new Promise((resolve) => then((candor) => resolve(act(candor))));

  const candor: Candor = {
    moment: (...given) => promise((started) => started.moment(...given)),
    ask: (...given) => promise((started) => started.ask(...given)),
    identify: (...given) => then((started) => started.identify(...given)),
    consent: (...given) => then((started) => started.consent(...given)),
    setLocale: (...given) => then((started) => started.setLocale(...given)),
    reset: () => promise((started) => started.reset()),
    on(name, listen) {
      let undo = (): void => {};
      let undone = false;
      then((started) => {
        if (!undone) undo = started.on(name, listen);
      });
      return () => {
        undone = true;
        undo();
      };
    },
    explain: (survey) => (present() ?? NOWHERE).explain(survey),
    status: () => promise((started) => started.status()),
    retry: () => promise((started) => started.retry()),
    destroy: () => then((started) => started.destroy()),
  };

  return {
    candor,
    start(options) {
      const started = startOf(options);
      users.set(started, (users.get(started) ?? 0) + 1);
      latest = started;
      for (const act of kept.splice(0)) act(started);
      return () => {
        users.set(started, (users.get(started) ?? 0) - 1);
        // Strict mode undoes and does again in one breath, and so does a page that changes its layout: that is no end.
        queueMicrotask(() => {
          if (users.get(started) !== 0) return;
          users.delete(started);
          started.destroy();
        });
      };
    },
  };
}

/** A wrong address is said on the console: thrown while a page is drawn it would take the whole page away. */
function startOf(options: CandorOptions): Candor {
  try {
    return createCandor(options);
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
    return NOWHERE;
  }
}
