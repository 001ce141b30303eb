import type { Batch } from '@candor/protocol';
import type { Answer, World } from '../../../packages/widget/src/outbox/simulator/world.test-data.js';
import type { Wire } from './simulatedNetwork.js';

export const receiptOf = (results: readonly unknown[]): Answer => ({
  status: 200,
  body: JSON.stringify({ receipt: true, results }),
});

/** The same, as a browser would have it. */
export const wireOf = (results: readonly unknown[]): Wire & object => ({
  status: 200,
  body: JSON.stringify({ receipt: true, results }),
});

/** Notes when each request was made. */
export function watch(world: World, answer: (batch: Batch, nth: number) => Answer | 'lost' | undefined): number[] {
  const times: number[] = [];
  world.meddle = (batch) => {
    times.push(world.time);
    return answer(batch, times.length);
  };
  return times;
}
