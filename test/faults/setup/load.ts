import type { SurveyResponse } from '@candor/protocol';
import { acknowledged, newAnswer, send } from './sender.js';
import { pause } from './until.js';

export interface LoadOptions {
  /** Where to send: each batch to one of these, a retry perhaps to another. */
  urls: readonly string[];
  senders: number;
  /** Answers in a batch. */
  batch: number;
  /** The share of acknowledged batches that are sent once more, as if their receipt had been lost. */
  repeats: number;
  who: string;
  random: () => number;
}

/** Many senders, each with the outbox of a widget: an answer is sent until a receipt names it. */
export interface Load {
  /** What a receipt has acknowledged, by id. */
  settled: Map<string, SurveyResponse>;
  /** Batches sent, in all. */
  batches(): number;
  /** Batches that got no receipt. */
  unanswered(): number;
  /** Resolves when so many more answers have been acknowledged. */
  more(answers: number): Promise<void>;
  /** Lets every sender finish what it has in hand; resolves when all of it is acknowledged. */
  finish(): Promise<void>;
}

/** A sender that got no receipt waits so long before it tries again, in milliseconds. */
const RETRY = 20;

export function startLoad({ urls, senders, batch, repeats, who, random }: LoadOptions): Load {
  const settled = new Map<string, SurveyResponse>();
  const waiting = new Set<{ count: number; resolve: () => void }>();
  let batches = 0;
  let unanswered = 0;
  let going = true;
  let made = 0;

  async function post(answers: readonly SurveyResponse[]): Promise<SurveyResponse[]> {
    batches++;
    const receipt = await send(urls[Math.floor(random() * urls.length)] ?? '', answers);
    if (!receipt) unanswered++;
    return acknowledged(receipt, answers);
  }

  function settle(answers: readonly SurveyResponse[]): void {
    for (const answer of answers) settled.set(answer.id, answer);
    for (const each of waiting) {
      if (settled.size < each.count) continue;
      waiting.delete(each);
      each.resolve();
    }
  }

  async function work(): Promise<void> {
    while (going) {
      let left = Array.from({ length: batch }, () => newAnswer(`${who}-${made++}`, random));
      const all = left;
      while (left.length > 0) {
        settle(await post(left));
        left = left.filter(({ id }) => !settled.has(id));
        if (left.length > 0) await pause(RETRY);
      }
      if (random() < repeats) await post(all);
    }
  }

  const working = Array.from({ length: senders }, work);
  return {
    settled,
    batches: () => batches,
    unanswered: () => unanswered,
    more: (answers) => new Promise((resolve) => waiting.add({ count: settled.size + answers, resolve })),
    async finish() {
      going = false;
      await Promise.all(working);
    },
  };
}
