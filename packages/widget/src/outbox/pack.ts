import { LIMITS, type Batch } from '@candor/protocol';
import { bytesOf, toJson } from '../response/json.js';
import type { Pace } from './pace.js';
import { isWaiting, type Parcel } from './parcel.js';

/** A batch ready to be posted: its parcels, and its body as JSON. */
export interface Packed {
  parcels: Parcel[];
  body: string;
}

/**
 * The next batch: the oldest parcels that wait, never more than the wire takes. Where tries go on failing, another one
 * begins each: what a server breaks on must not stand in the way of the rest for ever.
 *
 * @param parcels in any order; ids sort by time
 * @param pace its `most` is less than the limit while a parcel that the collector can't take is being isolated
 */
export function pack(parcels: readonly Parcel[], { most, failures }: Pace, site: string, now: number): Packed {
  const waiting = parcels.filter(isWaiting).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const first = most > 1 ? 0 : failures % waiting.length;
  const inTurn = [...waiting.slice(first), ...waiting.slice(0, first)];
  let packed: Packed = { parcels: [], body: '' };
  for (const parcel of inTurn.slice(0, Math.min(most, LIMITS.batchResponses))) {
    const longer = [...packed.parcels, parcel];
    const body = toJson(batchOf(longer, site, now));
    if (packed.parcels.length > 0 && bytesOf(body) > LIMITS.batchBytes) break;
    packed = { parcels: longer, body };
  }
  return packed;
}

function batchOf(parcels: readonly Parcel[], site: string, now: number): Batch {
  const batch: Batch = { v: 1, site, sentAt: now, responses: [], outcomes: [] };
  for (const parcel of parcels) {
    if (parcel.kind === 'response') batch.responses.push(parcel.response);
    else batch.outcomes.push(parcel.outcome);
  }
  return batch;
}

function idOf(parcel: Parcel): string {
  return parcel.kind === 'response' ? parcel.response.id : parcel.outcome.id;
}
