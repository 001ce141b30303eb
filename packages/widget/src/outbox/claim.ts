import { aged, MAX_AGE } from './age.js';
import { AHEAD } from './clock.js';
import { keep, parcelsIn, type Kept } from './kept.js';
import { tooEarly, type Pace } from './pace.js';
import { isParcel, isWaiting, keyOf, type Parcel } from './parcel.js';
import { settles, type Settled } from './settle.js';
import { putState, stateIn, type Lease } from './state.js';

/** Longer than one request and its storage take; a tab that dies is replaced when this has run out. */
const LEASE = 25_000;

/** Who asks for a turn to send, and how. */
export interface Claimant {
  owner: string;
  now: number;
  /**
   * `lock`: the lock has just been given to us, so that whoever has the lease is gone. `lease`: nothing is known but
   * the lease. `guest`: another tab has the lock; it is asleep if it has let its lease run out.
   */
  by: 'lock' | 'lease' | 'guest';
  /** A sign that the network is back: the pace counts only where the server itself has set it. */
  eager: boolean;
}

/** What has come of it: another tab is sending; it is too early; nothing waits; or these may be sent by us, now. */
export interface Claim {
  turn: 'busy' | 'early' | 'idle' | 'mine';
  waiting: Parcel[];
  pace: Pace;
  /** Set aside just now. */
  expired: Parcel[];
  /** Of the parcels given, those that the store has no room for. */
  homeless: Parcel[];
}

/** Keeps what this tab has, and takes the turn to send where that is free: in one transaction, so that one tab gets it. */
export function claim(kept: Kept, ours: readonly Parcel[], { owner, now, by, eager }: Claimant): Claim {
  const homeless = keep(kept, ours);
  const newest = new Map([...parcelsIn(kept), ...homeless].map((parcel) => [keyOf(parcel), parcel]));
  const all = [...newest.values()].filter(isWaiting);
  const { lease, ...known } = stateIn(kept, now);
  const { pace } = known;
  if (lease?.owner !== owner && !isFree(lease, by, now))
    return { turn: 'busy', waiting: all, pace, expired: [], homeless };

  const state = aged(known, all.map(keyOf), now);
  const tooOld = (parcel: Parcel): boolean => (state.ages[keyOf(parcel)] ?? 0) > MAX_AGE;
  const expired = all.filter(tooOld);
  const waiting = all.filter((parcel) => !tooOld(parcel));
  for (const parcel of expired) {
    kept.delete(keyOf(parcel));
    // Sent by hand after all, it waits anew.
    delete state.ages[keyOf(parcel)];
    if (parcel.kind === 'response') keep(kept, [{ ...parcel, expired: true }]);
  }
  const early = tooEarly(pace, now) && !(eager && !pace.told);
  const turn = waiting.length === 0 ? 'idle' : early ? 'early' : 'mine';
  if (turn === 'mine') putState(kept, { ...state, lease: { owner, until: now + LEASE, guest: by === 'guest' } });
  else if (expired.length > 0) putState(kept, state);
  return { turn, waiting, pace, expired, homeless };
}

function isFree(lease: Lease | undefined, by: Claimant['by'], now: number): boolean {
  if (!lease) return by !== 'guest';
  // A lease that ends too late was written under another clock.
  const over = !(lease.until >= now && lease.until <= now + LEASE + AHEAD);
  return over || (by === 'lock' && !lease.guest);
}

/** After a turn: keeps what has come of it, hands on the turn and the new pace, and tells whether anything waits on. */
export function finish(
  kept: Kept,
  ours: readonly Parcel[],
  { owner, pace, now }: { owner: string; pace: Pace; now: number },
): { homeless: Parcel[]; more: boolean } {
  const homeless = keep(kept, ours);
  const { lease, ...state } = stateIn(kept, now);
  putState(kept, { ...state, pace, ...(lease && lease.owner !== owner && { lease }) });
  return { homeless, more: [...parcelsIn(kept), ...homeless].some(isWaiting) };
}

/** Takes out what is settled, and leaves every later revision. */
export function take(kept: Kept, settled: readonly Settled[]): void {
  for (const each of settled) {
    const present = kept.get(each.key);
    if (isParcel(present) && settles(each, present)) kept.delete(each.key);
  }
}
