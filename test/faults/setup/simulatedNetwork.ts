import type { Batch } from '@candor/protocol';
import { post } from '../../../packages/widget/src/outbox/post.js';
import type { Parts, Tab } from '../../../packages/widget/src/outbox/simulator/tab.test-data.js';
import { inPage } from './simulatedPage.js';

/** What comes of a request: a response, of which the body may take longer; or `silence`; or a network error. */
export type Wire =
  | { status: number; body: string; headersAfter?: number; bodyAfter?: number }
  | 'silence'
  | { failsAfter: number };

/** The real `post` of the outbox, over a `fetch` that answers as told. */
export function simulatedNetwork(
  online: () => boolean,
  answer: (batch: Batch) => Wire,
): { post: NonNullable<Parts['post']>; signals: Set<AbortSignal> } {
  const signals = new Set<AbortSignal>();
  const send =
    (tab: Tab): ReturnType<NonNullable<Parts['post']>> =>
    async (body, keepalive, signal) => {
      if (signal) signals.add(signal);
      const page = {
        fetch: fetchOf(tab, answer),
        setTimeout: (act: () => void, milliseconds: number) => tab.clock.after(milliseconds, act),
        clearTimeout: (undo: () => void) => undo(),
        performance: { now: () => tab.world.time },
        navigator: { onLine: online() },
      };
      const reply = await inPage(page, () => post('https://collector.example/v1/responses', body, keepalive, signal));
      tab.hears(reply);
      return reply;
    };
  return { post: send, signals };
}

function fetchOf(tab: Tab, answer: (batch: Batch) => Wire): typeof fetch {
  const { world } = tab;
  const late = <T>(milliseconds: number, signal: AbortSignal | null | undefined, value: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('AbortError')));
      tab.later(milliseconds, () => {
        try {
          resolve(value());
        } catch (error) {
          reject(error);
        }
      });
    });
  return (_url, { body, signal } = {}) => {
    const batch: Batch = JSON.parse(typeof body === 'string' ? body : '');
    for (const { id, revision } of batch.responses) world.posted.push(`${id}@${revision}`);
    const wire = answer(batch);
    if (wire === 'silence') return late(Infinity, signal, () => new Response());
    if ('failsAfter' in wire) {
      return late(wire.failsAfter, signal, () => {
        throw new TypeError('Failed to fetch');
      });
    }
    const { status, body: text, headersAfter = 50, bodyAfter = 0 } = wire;
    const response = { status, headers: new Headers(), text: () => late(bodyAfter, signal, () => text) };
    return late(headersAfter, signal, () => response as unknown as Response);
  };
}
