import { scaleOf, type Outcome, type SurveyResponse, type Verdict } from '@candor/protocol';
import { outcomeSchema, responseSchema } from '@candor/protocol/schema';
import { z } from 'zod';
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

/** An outcome that may be stored, or undefined: a bad one is dropped, since outcomes have no verdict of their own. */
export function judgeOutcome(input: unknown, site: Site): Outcome | undefined {
  const parsed = outcome.safeParse(input);
  return parsed.success && site.surveys.has(parsed.data.survey) ? parsed.data : undefined;
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
