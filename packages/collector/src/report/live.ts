import { EVERYWHERE } from '../http/answer.js';
import { Fault } from '../http/fault.js';

/** At most so many reports are kept up to date at once. */
const LISTENERS = 200;
/** News of the same site within so many milliseconds is told once. */
const PAUSE = 400;
/** So often something is said in any case, in milliseconds, since proxies end connections that are silent. */
const HEARTBEAT = 25_000;

/** Two pieces may wait, of which one is a heartbeat at most: so news are never lost, and more of them say no more. */
const NEWS = 'data:\n\n';

/** Tells open reports that there is something new. */
export interface Live {
  /** Something of this site was stored. */
  changed: (site: string) => void;
  /** A stream of server-sent events: an empty message each time there is something new. */
  stream: (site: string) => Response;
  /** Ends all streams. */
  close: () => void;
}

interface Listener {
  site: string;
  /** Says it unless so much (in pieces) has not been taken yet: who does not listen must cost no memory. */
  say: (text: string, untaken: number) => void;
  end: () => void;
}

/** Nothing runs while no report is open. */
export function createLive(): Live {
  const listeners = new Set<Listener>();
  const pending = new Map<string, NodeJS.Timeout>();
  const encoder = new TextEncoder();
  let heart: NodeJS.Timeout | undefined;

  function tell(site: string): void {
    pending.delete(site);
    for (const listener of listeners) if (listener.site === site) listener.say(NEWS, 2);
  }

  function add(listener: Listener): void {
    listeners.add(listener);
    heart ??= setInterval(() => {
      for (const { say } of listeners) say(':\n\n', 1);
    }, HEARTBEAT);
  }

  function remove(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(heart);
    heart = undefined;
  }

  return {
    changed(site) {
      if (pending.has(site) || ![...listeners].some((listener) => listener.site === site)) return;
      pending.set(site, setTimeout(tell, PAUSE, site));
    },

    stream(site) {
      if (listeners.size >= LISTENERS) {
        throw new Fault(503, 'busy', 'Too many reports are open at once.', { headers: { 'retry-after': '30' } });
      }
      let listener: Listener | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          listener = {
            site,
            say(text, untaken) {
              // The stream wants one piece at a time: what it wants less than that is waiting.
              if (1 - (controller.desiredSize ?? 0) < untaken) controller.enqueue(encoder.encode(text));
            },
            end: () => controller.close(),
          };
          listener.say('retry: 5000\n\n', 1);
          add(listener);
        },
        cancel() {
          if (listener) remove(listener);
        },
      });
      return new Response(body, {
        headers: {
          ...EVERYWHERE,
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      });
    },

    close() {
      for (const timer of pending.values()) clearTimeout(timer);
      pending.clear();
      for (const listener of listeners) {
        remove(listener);
        listener.end();
      }
    },
  };
}
