import { LIMITS } from '@candor/protocol';
import { bytesOf } from '../response/json.js';
import { isParcel, isWaiting, keyOf, revisionOf, type Parcel } from './parcel.js';

/** Everything in one store of this device, by key, as it is inside a transaction. Whoever changes it changes the store. */
export type Kept = Map<string, unknown>;

/** What an outbox may take of a customer's device. Nothing that waits is ever put out to make room. */
export const BOUNDS = { responses: 500, bytes: 1024 * 1024 } as const;

/** The parcels among what is kept. Junk is passed over: under a wrong key, it could be sent but never taken out. */
export function parcelsIn(kept: Kept): Parcel[] {
  return [...kept].flatMap(([key, value]) => (isParcel(value) && keyOf(value) === key ? [value] : []));
}

/**
 * Puts parcels in, each unless a later revision is there.
 *
 * @returns those for which there is no room
 */
export function keep(kept: Kept, parcels: readonly Parcel[]): Parcel[] {
  return parcels.filter((parcel) => {
    const key = keyOf(parcel);
    const present = kept.get(key);
    if (isParcel(present) && revisionOf(present) > revisionOf(parcel)) return false;
    // What is set aside had its room already.
    if (isWaiting(parcel) && !fits(kept, key, parcel)) return true;
    kept.set(key, parcel);
    return false;
  });
}

function fits(kept: Kept, key: string, parcel: Parcel): boolean {
  const size = sizeOf(parcel);
  let bytes = size;
  let alike = 0;
  for (const each of parcelsIn(kept)) {
    if (keyOf(each) === key) continue;
    bytes += sizeOf(each);
    if (each.kind === parcel.kind && isWaiting(each)) alike++;
  }
  return size <= LIMITS.responseBytes && bytes <= BOUNDS.bytes && alike < BOUNDS.responses;
}

/** By the browser's own JSON, since this is done for everything there is: a page that bends it bends a bound a little. */
function sizeOf(parcel: Parcel): number {
  return bytesOf(JSON.stringify(parcel));
}
