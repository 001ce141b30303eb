import type { Channel } from './channel.js';
import type { Claimant } from './claim.js';
import type { Clock } from './clock.js';
import type { Ledger } from './ledger.js';
import type { Lock } from './lock.js';
import { FULL_PACE, paceAfter, tooEarly, type Pace } from './pace.js';
import { pack, type Packed } from './pack.js';
import { keyOf, type Parcel } from './parcel.js';
import type { Reply } from './reply.js';
import { backoff } from './retry.js';
import { settledBy, type Settled } from './settle.js';

export interface SenderOptions {
  ledger: Ledger;
  lock: Lock;
  channel: Channel;
  site: string;
  clock: Clock;
  post: (body: string, keepalive: boolean, signal?: AbortSignal) => Promise<Reply>;
  onSettled: (settled: readonly Settled[]) => void;
  onExpired: (parcels: readonly Parcel[]) => void;
  /** A try has settled nothing; the parcels wait. */
  onDelay: (reply: Reply) => void;
}

/** Sends what the ledger holds, one batch at a time, one tab at a time. */
export interface Sender {
  /** Sends what waits, unless it is too early for another try. Never rejects. */
  flush(): Promise<void>;
  /** The network is back: whatever the pace says, now is a good time, unless the server named one. */
  hurry(): void;
  /** A last resort as the page goes: posts what may not have gone yet, and deletes nothing. */
  part(): void;
  /** Nothing is sent until the next `resume`; what is on its way is called back. */
  pause(): void;
  resume(): void;
}

export function createSender(options: SenderOptions): Sender {
  const { ledger, lock, site, clock } = options;
  const owner = String(clock.random());
  /** Keys of the parcels in a request that outlives the page. */
  const flying = new Set<string>();
  let abort = new AbortController();
  /** As the store last had it. */
  let pace: Pace = FULL_PACE;
  /** This page's own: a blocker stops one browser, not the endpoint. */
  let quiet: Pace = FULL_PACE;
  let blocked = 0;
  let eager = false;
  let running: Promise<void> | undefined;
  let again = false;
  let paused = false;
  let cancel = (): void => {};

  const wakeIn = (milliseconds: number): void => {
    cancel();
    if (!paused) cancel = clock.after(milliseconds, () => void flush());
  };
  /** Nothing is sent before that; what has come meanwhile waits, too. */
  const waitUntil = (time: number): void => {
    options.onDelay({ kind: 'later' });
    wakeIn(time - clock.now());
  };
  const soon = (): void => wakeIn(backoff(1, clock.random()));

  async function fly({ parcels, body }: Packed): Promise<Reply> {
    // The browser lends a page little room for keepalive; when a try has failed, that may have been why.
    const keepalive = pace.failures === 0;
    if (keepalive) for (const parcel of parcels) flying.add(keyOf(parcel));
    const reply = await options.post(body, keepalive, abort.signal);
    for (const parcel of parcels) flying.delete(keyOf(parcel));
    return reply;
  }

  /** Sends batch after batch until nothing waits, it is time to pause, or another tab has taken over. */
  async function drain(standing: Claimant['by']): Promise<void> {
    let by = standing;
    for (let more = true; more && !paused;) {
      if (tooEarly(quiet, clock.now())) return waitUntil(quiet.notBefore);
      // Whatever has called for another look until now has it.
      again = false;
      const claimed = await ledger.claim({ owner, now: clock.now(), by, eager });
      // From here on the lease is ours, unless it was taken from us while we slept.
      if (by === 'lock') by = 'lease';
      ({ pace } = claimed);
      if (claimed.expired.length > 0) options.onExpired(claimed.expired);
      if (paused || claimed.turn === 'idle') return;
      // A tab that is sending may have looked before our parcel was there: look again in a moment.
      if (claimed.turn === 'busy') return soon();
      if (claimed.turn === 'early') return waitUntil(pace.notBefore);
      eager = false;
      more = await send(pack(claimed.waiting, pace, site, clock.now()));
    }
  }

  /** Resolves to whether anything may wait on. */
  async function send(packed: Packed): Promise<boolean> {
    const { signal } = abort;
    const reply = await fly(packed);
    // Called back: what it was about may have been forgotten by now.
    if (signal.aborted) return true;
    const settled = settledBy(reply, packed.parcels);
    const now = clock.now();
    const random = clock.random();
    pace = paceAfter(pace, reply, { sent: packed.parcels.length, settled: settled.length, now, random });
    blocked = reply.kind === 'later' && reply.blocked ? blocked + 1 : 0;
    // The third try comes within half a minute or so, since it may have been a server that is just being started again;
    // the next ones after many.
    const rest = blocked && backoff(4 * blocked - 3, random);
    quiet = { ...FULL_PACE, setAt: now, notBefore: now + rest };
    if (settled.length > 0) options.onSettled(settled);
    if (pace.failures > 0) options.onDelay(reply);
    const more = await ledger.finish(settled, { owner, pace });
    if (settled.length > 0) options.channel.tell({ kind: 'settled', settled });
    return more;
  }

  async function run(): Promise<void> {
    while (again) {
      again = false;
      cancel();
      // A page that goes lets the lock go before its work is done: two at once in one tab would send everything twice.
      let work = Promise.resolve();
      await lock.alone((by) => (work = drain(by)));
      await work;
    }
  }

  function flush(): Promise<void> {
    again = !paused;
    running ??= run()
      .catch(soon)
      .finally(() => (running = undefined));
    return running;
  }

  return {
    flush,
    hurry() {
      eager = true;
      quiet = FULL_PACE;
      void flush();
    },
    part() {
      if (paused || tooEarly(quiet, clock.now()) || (pace.told && tooEarly(pace, clock.now()))) return;
      const left = ledger.ours().filter((parcel: Parcel) => !flying.has(keyOf(parcel)));
      const packed = pack(left, FULL_PACE, site, clock.now());
      if (packed.parcels.length > 0) void options.post(packed.body, true);
    },
    pause() {
      paused = true;
      cancel();
      abort.abort();
      lock.release();
    },
    resume() {
      paused = false;
      abort = new AbortController();
      void flush();
    },
  };
}
