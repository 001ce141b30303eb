import type { Log } from './collector.js';

const MINUTE = 60_000;

interface Kind {
  since: number;
  unsaid: number;
}

/**
 * A log that says the same thing once a minute: trouble comes with every request, and must not fill the disk that may be
 * the trouble. How often it went unsaid stands in the next line of its kind.
 */
export function quietLog(log: Log, now: () => number): Log {
  const kinds = new Map<string, Kind>();

  function once(say: (details: object) => void, details: object, message: string): void {
    const kind = kinds.get(message);
    const time = now();
    // A clock that was set back starts the minute anew.
    if (kind && time >= kind.since && time - kind.since < MINUTE) {
      kind.unsaid += 1;
      return;
    }
    kinds.set(message, { since: time, unsaid: 0 });
    say(kind && kind.unsaid > 0 ? { ...details, unsaid: kind.unsaid } : details);
  }

  return {
    warn: (details, message) => once((more) => log.warn(more, message), details, message),
    error: (details, message) => once((more) => log.error(more, message), details, message),
  };
}
