import type { Ledger } from './ledger.js';
import { alone } from './lock.js';
import { FULL_PACE, paceAfter, type Pace } from './pace.js';
import { pack, type Packed } from './pack.js';
import { keyOf, type Parcel } from './parcel.js';
import type { Reply } from './reply.js';
import { backoff } from './retry.js';
import { settledBy, type Settled } from './settle.js';

export interface SenderOptions {
  ledger: Ledger;
  /** The Web Lock that all tabs share. */
  lock: string;
  site: string;
  post: (body: string, keepalive: boolean) => Promise<Reply>;
  onSettled: (settled: Settled) => void;
  /** A try has settled nothing; the parcels wait. */
  onDelay: (reply: Reply) => void;
  now: () => number;
  random: () => number;
}

/** Sends what the ledger holds, one batch at a time, one tab at a time. */
export interface Sender {
  /** Sends what waits, unless it is too early for another try. Never rejects. */
  flush(): Promise<void>;
  /** The network is back: whatever the pace says, now is a good time, unless the server named one. */
  hurry(): void;
  /** A last resort as the page goes: posts what may not have gone yet, and deletes nothing. */
  part(): void;
  /** Nothing is sent until the next `resume`. */
  pause(): void;
  resume(): void;
}

export function createSender(options: SenderOptions): Sender {
  const { ledger, site, now, random } = options;
  /** Keys of the parcels in a request that outlives the page. */
  const flying = new Set<string>();
  let pace: Pace = FULL_PACE;
  let running: Promise<void> | undefined;
  let again = false;
  let paused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wakeIn = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!paused) timer = setTimeout(() => void flush(), milliseconds);
  };

  async function fly({ parcels, body }: Packed): Promise<Reply> {
    // The browser lends a page little room for keepalive; when a try has failed, that may have been why.
    const keepalive = pace.failures === 0;
    if (keepalive) for (const parcel of parcels) flying.add(keyOf(parcel));
    const reply = await options.post(body, keepalive);
    for (const parcel of parcels) flying.delete(keyOf(parcel));
    return reply;
  }

  /** Sends batch after batch until nothing waits or it is time to pause. */
  async function drain(): Promise<void> {
    while (!paused && pace.notBefore <= now()) {
      const packed = pack(await ledger.all(), pace.most, site, now());
      if (packed.parcels.length === 0) return;
      const reply = await fly(packed);
      const settled = settledBy(reply, packed.parcels);
      for (const each of settled) {
        await ledger.finish(each);
        options.onSettled(each);
      }
      const numbers = { sent: packed.parcels.length, settled: settled.length, now: now(), random: random() };
      pace = paceAfter(pace, reply, numbers);
      if (pace.failures > 0) options.onDelay(reply);
    }
    wakeIn(pace.notBefore - now());
  }

  async function run(): Promise<void> {
    while (again) {
      again = false;
      // Another tab that is sending may have looked before our parcel was there: look again in a moment.
      if (!(await alone(options.lock, drain))) wakeIn(backoff(1, random()));
    }
  }

  function flush(): Promise<void> {
    again = !paused;
    running ??= run()
      .catch(() => wakeIn(backoff(1, random())))
      .finally(() => (running = undefined));
    return running;
  }

  return {
    flush,
    hurry() {
      if (!pace.told) pace = { ...pace, notBefore: 0 };
      void flush();
    },
    part() {
      if (paused || pace.notBefore > now()) return;
      const left = ledger.ours().filter((parcel: Parcel) => !flying.has(keyOf(parcel)));
      const packed = pack(left, FULL_PACE.most, site, now());
      if (packed.parcels.length > 0) void options.post(packed.body, true);
    },
    pause() {
      paused = true;
      clearTimeout(timer);
    },
    resume() {
      paused = false;
      void flush();
    },
  };
}
