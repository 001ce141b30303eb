import { expect, it } from 'vitest';
import { deliveryOf, SET_OUT, travelOn } from './delivery.js';
import type { Progress } from './outbox/outbox.js';
import { responseParcel } from './outbox/parcels.test-data.js';
import type { Delivery } from './prompt/Prompt.js';

const { response } = responseParcel(1, { revision: 2 });
const { id, revision } = response;
const after = (...progress: Progress[]): Delivery =>
  deliveryOf(progress.reduce((travel, each) => travelOn(travel, each, response), SET_OUT));

const durable: Progress = { kind: 'queued', id, revision, durable: true };
const delayed: Progress = { kind: 'delayed' };

it('says nothing while the first try is under way', () => {
  expect(after(durable)).toBe('unknown');
});

it('says that an answer is kept once a try has failed, in whichever order, and only if it is on the disk', () => {
  expect(after(durable, delayed)).toBe('kept');
  expect(after(delayed, durable)).toBe('kept');
  expect(after({ ...durable, durable: false }, delayed)).toBe('unknown');
});

it('says so when it has arrived, or was refused', () => {
  expect(after(durable, delayed, { kind: 'delivered', id, revision })).toBe('delivered');
  expect(after(durable, { kind: 'refused', id, revision, reason: 'unknown survey' })).toBe('refused');
});

it('does not take the arrival of an earlier revision for this one', () => {
  expect(after(durable, { kind: 'delivered', id, revision: 1 })).toBe('unknown');
});
