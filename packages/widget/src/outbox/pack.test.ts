import { batchSchema } from '@candor/protocol/schema';
import { describe, expect, it } from 'vitest';
import { pack } from './pack.js';
import { FULL_PACE } from './pace.js';
import { keyOf } from './parcel.js';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';

const NOW = 1_700_000_002_000;

describe('pack', () => {
  it('makes a batch that the schema takes, the oldest first', () => {
    const { body, parcels } = pack([responseParcel(2), outcomeParcel(3), responseParcel(1)], FULL_PACE, 'shop', NOW);
    const batch = batchSchema.parse(JSON.parse(body));
    expect(parcels.map(keyOf)).toEqual(
      [1, 2].map((number) => keyOf(responseParcel(number))).concat(keyOf(outcomeParcel(3))),
    );
    expect(batch).toMatchObject({ v: 1, site: 'shop', sentAt: NOW });
    expect([batch.responses.length, batch.outcomes.length]).toEqual([2, 1]);
  });

  it('stops at twenty, at as many as asked, and before 32 KiB', () => {
    const many = Array.from({ length: 50 }, (_, number) => responseParcel(number));
    expect(pack(many, FULL_PACE, 'shop', NOW).parcels).toHaveLength(20);
    expect(pack(many, { ...FULL_PACE, most: 3 }, 'shop', NOW).parcels).toHaveLength(3);
    const long = many.map(({ response }, number) => responseParcel(number, { ...response, comment: 'ы'.repeat(3000) }));
    const { body, parcels } = pack(long, FULL_PACE, 'shop', NOW);
    expect(parcels).toHaveLength(5);
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(32 * 1024);
  });

  it('sends even one that is too large by itself: only the collector can refuse it', () => {
    expect(pack([responseParcel(1, { comment: 'ы'.repeat(20_000) })], FULL_PACE, 'shop', NOW).parcels).toHaveLength(1);
  });

  it('begins with another one at each try, once tries go on failing', () => {
    const three = [responseParcel(1), responseParcel(2), responseParcel(3)];
    const firstAfter = (failures: number): unknown =>
      pack(three, { ...FULL_PACE, failures, most: 1 }, 'shop', NOW).parcels[0];
    expect([0, 3, 4, 5, 6].map(firstAfter)).toEqual([0, 0, 1, 2, 0].map((index) => three[index]));
  });

  it('leaves out what was refused', () => {
    expect(pack([{ ...responseParcel(1), refused: 'unknown survey' }], FULL_PACE, 'shop', NOW).parcels).toEqual([]);
  });
});
