import { scaleOf, type Outcome, type SurveyResponse, type Verdict } from '@candor/protocol';
import { outcomeSchema, responseSchema } from '@candor/protocol/schema';
import { z } from 'zod';
import { isDevice } from '../identity/device.js';
import { scaleName } from '../surveys/scaleName.js';
import type { Site } from '../surveys/site.js';
import { reasonOf } from './reason.js';

type Refused = Extract<Verdict, { status: 'refused' }>;

const response = z.compile(responseSchema);
const outcome = z.compile(outcomeSchema);
const uuid = z.compile(z.uuid());

/**
 * What is to become of one response of a batch: it may be stored, or it is refused with a reason that never holds what
 * was sent. An instrument that the survey file no longer has is accepted on any scale there is, since outboxes are weeks
 * late and the survey may have been asked on another one; it is never pooled with what is asked now.
 */
export function judge(input: unknown, site: Site): SurveyResponse | Refused {
  const parsed = response.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(input, issue ? reasonOf(issue, 'response') : 'not a response');
  }
  const known = site.surveys.get(parsed.data.survey);
  if (!known) return refuse(input, 'survey: expected one that the survey file of this site has');
  const { metric } = known.survey;
  const isCurrent = known.wordings.has(parsed.data.instrument);
  if (isCurrent && (parsed.data.metric !== metric || scaleName(parsed.data.scale) !== known.scale)) {
    const { min, max, good } = scaleOf(known.survey);
    return refuse(
      input,
      `metric, scale: expected ${metric} from ${min} to ${max}, ${good} is good, as the survey has it`,
    );
  }
  return parsed.data;
}

/**
 * An outcome that may be stored, or undefined: a bad one is dropped, since outcomes have no verdict of their own. Only
 * what came to nothing did so at a gate, and without a gate nothing is said by it. Of a respondent nothing is left where
 * nothing is to be remembered of them.
 */
export function judgeOutcome(input: unknown, site: Site): Outcome | undefined {
  const parsed = outcome.safeParse(input);
  if (!parsed.success || !site.surveys.has(parsed.data.survey)) return undefined;
  const sent = parsed.data;
  if (sent.outcome === 'passed' && sent.gate === undefined) return undefined;
  // As most of them are: this is on the way of every prompt.
  if (sent.gate === undefined && sent.respondent === undefined) return sent;
  const { gate, respondent, ...judged } = sent;
  const hasGate = gate !== undefined && (judged.outcome === 'passed' || judged.outcome === 'expired');
  const isRemembered = judged.outcome === 'shown' && isToBeRemembered({ ...judged, respondent }, site);
  return { ...judged, ...(hasGate && { gate }), ...(isRemembered && { respondent }) };
}

/** Whether it is to be remembered when this respondent was asked: only of customers whom a site identifies, where it wants so. */
export function isToBeRemembered(
  { respondent, test }: { respondent?: string | undefined; test?: true | undefined },
  { file }: Site,
): boolean {
  return file.acrossDevices === true && !test && respondent !== undefined && !isDevice(respondent);
}

/** Names the response as its sender did, so that the sender knows which one it was: but only by an id and a whole number. */
function refuse(input: unknown, reason: string): Refused {
  const { id, revision } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  return {
    id: uuid.safeParse(id).success ? String(id) : '',
    revision: typeof id === 'string' && uuid.safeParse(id).success && isRevision(revision) ? revision : 0,
    status: 'refused',
    reason,
  };
}

function isRevision(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
