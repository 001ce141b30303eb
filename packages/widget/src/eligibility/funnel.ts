import type { Batch, Explanation, Gate, Memory, Outcome } from '@candor/protocol';
import { toJson } from '../response/json.js';
import { newId } from '../response/id.js';

const DAY = 86_400_000;

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
  shareOf: (survey: string) => number,
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
    outcomes.push({ id: newId(now), survey, outcome: 'passed', at: now, probability: shareOf(survey), gate });
  }
  return { outcomes, told: { day, gates } };
}

/**
 * Tells them, once. It is a count and no answer: where the network is away it is lost, and nothing waits for it.
 */
export function tellPassed(outcomes: readonly Outcome[], endpoint: string, site: string, now: number): void {
  const batch: Batch = { v: 1, site, sentAt: now, responses: [], outcomes: [...outcomes] };
  fetch(`${endpoint}/v1/responses`, {
    method: 'POST',
    body: toJson(batch),
    keepalive: true,
    credentials: 'omit',
  }).catch(() => {});
}
