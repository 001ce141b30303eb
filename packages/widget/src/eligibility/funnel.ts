import {
  DAY,
  shareOf,
  type Batch,
  type Explanation,
  type Gate,
  type Memory,
  type Outcome,
  type SurveyFile,
} from '@candor/protocol';
import type { Parts } from '../asking.js';
import { toJson } from '../response/json.js';
import { newId } from '../response/id.js';
import type { MemoryStore } from './memory.js';

/** The first gate that kept somebody from a survey; none where there was no such gate. */
function closedIn({ eligible, gates }: Explanation): Gate['gate'] | undefined {
  return eligible ? undefined : gates.find(({ open }) => !open)?.gate;
}

/**
 * What the collector has not been told today of gates that were closed just now: each survey and gate once a day, so
 * that a device counts once however often it comes by. With what is to be remembered of it.
 */
export function passedOver(
  considered: readonly Explanation[],
  told: Memory['told'],
  share: (survey: string) => number,
  now: number,
): { outcomes: Outcome[]; told: NonNullable<Memory['told']> } {
  const day = Math.floor(now / DAY);
  const gates = told?.day === day ? { ...told.gates } : {};
  const outcomes: Outcome[] = [];
  for (const explanation of considered) {
    const { survey } = explanation;
    const gate = closedIn(explanation);
    // Without consent nothing is told of anybody.
    if (!gate || gate === 'consent' || gates[survey]?.includes(gate)) continue;
    gates[survey] = [...(gates[survey] ?? []), gate];
    outcomes.push({ id: newId(now), survey, outcome: 'passed', at: now, probability: share(survey), gate });
  }
  return { outcomes, told: { day, gates } };
}

export interface FunnelOptions extends Pick<Parts, 'endpoint' | 'site' | 'page' | 'now'> {
  file: SurveyFile;
  memory: MemoryStore;
}

/**
 * Tells the collector who was passed over, and why, where the survey file asks for that. It is a count and no answer: where
 * the network is away it is lost, and nothing waits for it.
 *
 * @returns what is to hear of each decision
 */
export function tellPassed({ endpoint, site, page, now, file, memory }: FunnelOptions) {
  const share = (id: string): number => {
    const survey = file.surveys.find((each) => each.id === id);
    return survey ? shareOf(survey, file) : 0;
  };
  return (considered: readonly Explanation[]): void => {
    if (!file.funnel || page.test || page.consent !== 'granted') return;
    const { outcomes, told } = passedOver(considered, memory.read().told, share, now());
    if (outcomes.length === 0) return;
    memory.change({ told });
    const batch: Batch = { v: 1, site, sentAt: now(), responses: [], outcomes };
    fetch(`${endpoint}/v1/responses`, {
      method: 'POST',
      body: toJson(batch),
      keepalive: true,
      credentials: 'omit',
    }).catch(() => {});
  };
}
