import type { Gate } from '@candor/protocol';
import type { Known } from '../asking.js';
import { inTime } from '../inTime.js';
import { toJson } from '../response/json.js';
import type { MemoryStore } from './memory.js';
import type { VisitorStore } from './visitor.js';

export interface DevicesOptions {
  endpoint: string;
  site: string;
  visitors: VisitorStore;
  memory: MemoryStore;
  known(): Known;
}

/** What the collector knows of a customer's other devices. */
export interface Devices {
  /** Asks it, once a page and customer. Never rejects. */
  ready(): Promise<void>;
  /** Whether it has answered, for customers whom the site vouches for. Of others it knows nothing, and need not. */
  gate(): Gate;
}

/** How long the collector may take, in milliseconds, before nobody is asked for want of its answer. */
const PATIENCE = 5000;

export function watchDevices({ endpoint, site, visitors, memory, known }: DevicesOptions): Devices {
  /** For whom it has answered. */
  let answeredFor: string | undefined;
  let asking: { respondent: string; answer: Promise<void> } | undefined;

  async function ask(respondent: string): Promise<void> {
    try {
      const answer = await fetch(`${endpoint}/v1/visitors`, {
        method: 'POST',
        body: toJson({ site, respondent, ...known() }),
        credentials: 'omit',
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      merge(await answer.json());
      answeredFor = respondent;
    } catch {
      // The gate says it, and the next moment asks again.
      asking = undefined;
    }
  }

  /** The later of what both know. */
  function merge(there: { asked?: unknown; answered?: unknown }): void {
    const visitor = visitors.read();
    visitors.write({ ...visitor, asked: later(visitor.asked, there.asked) });
    memory.change({ answered: later(memory.read().answered, there.answered) });
  }

  return {
    async ready() {
      const { respondent } = visitors.read();
      if (!known().signature) return;
      if (asking?.respondent !== respondent) asking = { respondent, answer: ask(respondent) };
      await inTime(asking.answer, PATIENCE);
    },
    gate() {
      const isOpen = !known().signature || answeredFor === visitors.read().respondent;
      const seen = known().signature ? (isOpen ? 'known' : 'not known') : 'nobody whom the site vouches for';
      return {
        gate: 'devices',
        open: isOpen,
        seen,
        needed: 'what the collector knows of the customer’s other devices',
      };
    },
  };
}

function later(here: Record<string, number>, there: unknown): Record<string, number> {
  const merged = { ...here };
  for (const [survey, at] of Object.entries<unknown>(Object(there))) {
    if (typeof at === 'number') merged[survey] = Math.max(at, merged[survey] ?? 0);
  }
  return merged;
}
