import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fnv1a64 } from '../instrument.js';
import { arrange } from '../moments/arrange.js';
import { ripen, type Due, type Progress } from '../moments/progress.js';
import type { Moment, Survey, SurveyFile } from '../survey.js';
import { explain } from './explain.js';
import type { Shown } from './restraint.js';
import { judge, type Facts, type Rule } from './rule.js';
import { ruleGates } from './ruleGates.js';
import { placeInSample, shareOf } from './sample.js';

/** What of a survey decides. */
type Part = Partial<Survey> & { id: string };

interface DecisionCase {
  name: string;
  file?: Partial<SurveyFile>;
  survey: Part;
  now: number;
  respondent: string;
  closed: string[];
  shownAt?: Record<string, number>;
  later?: Record<string, number>;
  optedOut?: number;
  prompts?: Shown[];
  answered?: Record<string, number>;
  sessionSince?: number;
  due?: Due[];
  facts?: Facts;
  consent?: 'pending' | 'withdrawn';
  busy?: boolean;
  obstacle?: string;
  failure?: string;
  asked?: true;
  anytime?: true;
  ripe?: true;
}

interface Vectors {
  version: 1;
  samples: { survey: string; respondent: string; fnv1a: string; mixed: string; top53: string; place: number }[];
  decisions: DecisionCase[];
  rules: { rule: Rule; facts: Facts; holds: boolean | null }[];
  moments: {
    name: string;
    survey: Part;
    steps: { at: number; moment: Moment; due: boolean; facts?: Facts }[];
    looks: { at: number; prompts: Shown[]; ripe: boolean; expired: boolean; next: number | null }[];
  }[];
}

const path = new URL('../../vectors/eligibility.json', import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(path, 'utf8'));

/** What decides nothing is the same for all of them. */
function surveyOf(part: Part): Survey {
  const rest = { touchpoint: 'shop', texts: { en: { question: '?' } }, moments: [] };
  // A survey keeps its metric, which the compiler can't see in parts of it.
  return { ...rest, metric: 'nps', ...part } as Survey;
}

function closedIn(each: DecisionCase): string[] {
  const { now, respondent, shownAt = {}, later, optedOut, prompts = [], answered = {}, sessionSince = now } = each;
  const { facts = {}, due, asked, anytime, ripe, consent = 'granted' } = each;
  const { busy = false, obstacle = '', failure = '' } = each;
  const survey = surveyOf(each.survey);
  const file: SurveyFile = { version: 1, language: 'en', surveys: [survey], ...each.file };
  const by = { asked, anytime, ripe };
  const { eligible, gates } = explain(survey, {
    now,
    share: shareOf(survey, file),
    visitor: { respondent, asked: shownAt, ...(later && { later }), ...(optedOut !== undefined && { optedOut }) },
    consent,
    busy,
    obstacle,
    failure,
    ...(asked && { asked }),
    anytime,
    rules: ruleGates(file, survey, { now, prompts, answered, sessionSince, facts, due }, by),
  });
  const closed = gates.filter(({ open }) => !open).map(({ gate }) => gate);
  expect(eligible).toBe(closed.length === 0);
  return closed;
}

describe('the published vectors', () => {
  it('are as many as their description says', () => {
    const { samples, decisions, rules, moments } = vectors;
    expect([samples, decisions, rules, moments].map(({ length }) => length)).toEqual([42, 44, 36, 20]);
  });

  it.each(vectors.samples)('place $respondent in the sample of $survey', ({ survey, respondent, ...expected }) => {
    const text = `${survey}\u001F${respondent}`;
    expect(fnv1a64(text).toString(16).padStart(16, '0')).toBe(expected.fnv1a);
    expect((BigInt(`0x${expected.mixed}`) >> 11n).toString()).toBe(expected.top53);
    expect(Number(expected.top53) / 2 ** 53).toBe(expected.place);
    expect(placeInSample(survey, respondent)).toBe(expected.place);
  });

  it.each(vectors.decisions)('decide: $name', (each) => {
    expect(closedIn(each)).toEqual(each.closed);
  });

  it.each(vectors.rules)('judge $rule', ({ rule, facts, holds }) => {
    // As `factsOf` makes them: a name that every object has is no fact.
    const known: Facts = Object.assign(Object.create(null), facts);
    expect(judge(rule, known).holds ?? null).toBe(holds);
  });

  it.each(vectors.moments)('arrange moments: $name', ({ survey, steps, looks }) => {
    let progress: Progress = {};
    for (const { at, moment, due, facts = {} } of steps) {
      const arranged = arrange([surveyOf(survey)], progress, { moment, facts, prompts: [] }, at);
      progress = arranged.progress;
      expect(arranged.called.length > 0).toBe(due);
    }
    for (const { at, prompts, ...expected } of looks) {
      const { ripe, expired, next = null } = ripen(progress.due, prompts, at);
      expect({ ripe: ripe.length > 0, expired: expired.length > 0, next }).toEqual(expected);
    }
  });
});
