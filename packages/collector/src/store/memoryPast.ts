import type { Outcome, SurveyResponse } from '@candor/protocol';
import { keptSince, type Answer, type Past, type Purge } from './store.js';

interface Prompted {
  site: string;
  respondent: string;
  survey: string;
  askedAt: number;
  answeredAt?: number;
}

/** Whom prompts were for, in memory. */
export interface MemoryPast {
  ofOutcome: (site: string, outcome: Outcome) => void;
  ofAnswer: (site: string, answer: Answer) => void;
  of: (site: string, respondent: string) => Past;
  /** An answer is gone: that it was given is forgotten with it. */
  unanswer: (site: string, response: SurveyResponse) => void;
  forget: (site: string, respondent: string) => void;
  purge: (purge: Purge) => void;
}

/** Nobody was asked yet. */
export function createMemoryPast(): MemoryPast {
  const past = new Map<string, Prompted>();
  const keyOf = (site: string, respondent: string, survey: string): string => [site, respondent, survey].join('\0');

  function remember({ site, respondent, survey, askedAt, answeredAt }: Prompted): void {
    const key = keyOf(site, respondent, survey);
    const before = past.get(key);
    const answered = Math.max(before?.answeredAt ?? -Infinity, answeredAt ?? -Infinity);
    past.set(key, {
      site,
      respondent,
      survey,
      askedAt: Math.max(before?.askedAt ?? -Infinity, askedAt),
      ...(answered > -Infinity && { answeredAt: answered }),
    });
  }
  function ofRespondent(site: string, respondent: string): Prompted[] {
    return [...past.values()].filter((each) => each.site === site && each.respondent === respondent);
  }

  return {
    ofOutcome(site, { respondent, survey, at }) {
      if (respondent !== undefined) remember({ site, respondent, survey, askedAt: at });
    },
    ofAnswer(site, { response: { respondent, survey }, askedAt, answeredAt }) {
      if (respondent === undefined || askedAt === undefined) return;
      remember({ site, respondent, survey, askedAt, answeredAt });
    },
    of(site, respondent) {
      const found = ofRespondent(site, respondent);
      const answered = found.flatMap(({ survey, answeredAt }) =>
        answeredAt === undefined ? [] : [[survey, answeredAt] as const],
      );
      return {
        asked: Object.fromEntries(found.map(({ survey, askedAt }) => [survey, askedAt])),
        answered: Object.fromEntries(answered),
      };
    },
    unanswer(site, { respondent, survey }) {
      if (respondent !== undefined) delete past.get(keyOf(site, respondent, survey))?.answeredAt;
    },
    forget(site, respondent) {
      for (const { survey } of ofRespondent(site, respondent)) past.delete(keyOf(site, respondent, survey));
    },
    purge(purge) {
      for (const [key, { site, survey, askedAt, answeredAt = 0 }] of past) {
        const since = keptSince(purge, survey) ?? -Infinity;
        if (site === purge.site && Math.max(askedAt, answeredAt) < since) past.delete(key);
      }
    },
  };
}
