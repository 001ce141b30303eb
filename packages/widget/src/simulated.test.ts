import type { Moment, Survey, SurveyFile } from '@candor/protocol';
import { simulate, type Row } from '@candor/protocol/simulate';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Candor } from './candor.js';
import { cleanUp, dismiss, start, startUi } from './started.test-data.js';
import type { StartUi } from './ui.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const NOON = 20_000.5 * DAY;
/** So long the simulator takes a prompt to be open. */
const OPEN = 20 * SECOND;

type Shown = [survey: string, moment: string, at: number];
/** So many milliseconds later a page is opened, or says something. */
type Step = { after: number; page: string } | { after: number; moment: string };

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => {
  vi.useRealTimers();
  cleanUp();
  history.replaceState({}, '', '/');
});

/** What the widget shows to somebody who closes every prompt after a while. */
async function shownInPage(file: SurveyFile, steps: readonly Step[], respondent: string): Promise<Shown[]> {
  const shown: Shown[] = [];
  let closing: ReturnType<typeof setTimeout> | undefined;
  const ui: StartUi = (parts) => {
    const begun = startUi(parts);
    return {
      ...begun,
      async show(asking, showing) {
        const isShown = await begun.show(asking, showing);
        if (!isShown) return false;
        shown.push([asking.survey.id, asking.moment, Date.now()]);
        closing = setTimeout(() => dismiss(asking.survey.id), OPEN);
        return true;
      },
    };
  };
  let candor: Candor | undefined;
  for (const step of steps) {
    await vi.advanceTimersByTimeAsync(step.after);
    if ('page' in step) {
      clearTimeout(closing);
      candor?.destroy();
      history.replaceState({}, '', step.page);
      candor = start({ site: 'shop', surveys: file }, async () => ui);
      candor.identify(respondent);
    }
    // Of a page that has just been opened it waits for the survey file.
    await candor?.moment('moment' in step ? step.moment : 'opened');
  }
  await vi.advanceTimersByTimeAsync(0);
  clearTimeout(closing);
  cleanUp();
  vi.setSystemTime(NOON);
  return shown;
}

/** What the simulator says that it would show. */
function shownInSimulator(file: SurveyFile, steps: readonly Step[], respondent: string): Shown[] {
  const shown: Shown[] = [];
  const came = new Map<string, string>();
  const simulation = simulate(file, {
    rate: 0,
    seed: '1',
    watched: {
      respondent,
      tell(chapter) {
        if (chapter.is === 'came') came.set(chapter.survey, chapter.moment);
        if (chapter.is === 'fate' && chapter.fate === 'asked') {
          shown.push([chapter.survey, came.get(chapter.survey) ?? '', chapter.at]);
        }
      },
    },
  });
  for (const row of rowsOf(steps, respondent)) simulation.see(row);
  simulation.end();
  return shown;
}

function rowsOf(steps: readonly Step[], respondent: string): Row[] {
  let at = NOON;
  const timed = steps.map((step) => ({ step, at: (at += step.after) }));
  const end = at;
  return timed.map(({ step, at: now }, index): Row => {
    const row = (what: Row['what']): Row => ({ respondent, session: 'tab', at: now, what });
    if ('moment' in step) return row({ on: 'code', name: step.moment });
    const next = timed.slice(index + 1).find((each) => 'page' in each.step);
    return row({ path: step.page, search: '', seconds: ((next?.at ?? end) - now) / SECOND });
  });
}

const code = (name: string): Moment => ({ on: 'code', name });
const moments: fc.Arbitrary<Moment[]> = fc.constantFrom<Moment[][]>(
  [code('a')],
  [code('a'), code('b')],
  [{ on: 'page', url: '/two' }],
  [{ on: 'dwell', url: '/**', seconds: 11 }],
);
const ruled: fc.Arbitrary<Moment[]> = fc.constantFrom<Moment[][]>(
  [{ on: 'code', name: 'a', nth: 2 }],
  [
    {
      on: 'sequence',
      of: [
        { on: 'page', url: '/two' },
        { on: 'code', name: 'b' },
      ],
      within: 300,
    },
  ],
);
const plain = {
  cooldownDays: fc.constantFrom(0, 0.001, 0.02),
  sample: fc.constant(0.6),
};
const rules = {
  ...plain,
  atMost: fc.integer({ min: 1, max: 3 }),
  priority: fc.nat(2),
  delaySeconds: fc.constantFrom(30, 600),
  deadlineSeconds: fc.constantFrom(700, 5000),
  cancel: fc.constant([code('b')]),
  audience: fc.constantFrom({ fact: 'visits', atLeast: 2 }, { fact: 'path', is: '/two' }),
};

const plainSurvey = fc.record({ moments, ...plain }, { requiredKeys: ['moments', 'cooldownDays'] });
const ruledSurvey = fc.record(
  { moments: fc.oneof(moments, ruled), ...rules },
  { requiredKeys: ['moments', 'cooldownDays'] },
);
const surveysOf = (each: fc.Arbitrary<object>): fc.Arbitrary<Survey[]> =>
  fc.array(each, { minLength: 1, maxLength: 3 }).map((wanted) => {
    const rest = { touchpoint: 'shop', metric: 'nps' as const, texts: { en: { question: '?' } } };
    const none: Moment[] = [];
    return wanted.map((part, index) => Object.assign({ id: `s${index}`, moments: none }, rest, part));
  });

// No two things at the same millisecond: which of them comes first is the browser's affair.
const after = fc
  .tuple(fc.constantFrom(1, 9, 25, 40, 1700, 3000), fc.integer({ min: 1, max: 997 }))
  .map(([seconds, odd]) => seconds * SECOND + odd);
const step: fc.Arbitrary<Step> = fc.oneof(fc.record({ after, page: fc.constantFrom('/one', '/two') }), {
  weight: 2,
  arbitrary: fc.record({ after, moment: fc.constantFrom('a', 'b') }),
});
const steps = fc.array(step, { minLength: 15, maxLength: 40 });

async function agree(files: fc.Arbitrary<SurveyFile>): Promise<number> {
  let prompts = 0;
  await fc.assert(
    fc.asyncProperty(files, steps, fc.string({ minLength: 1, maxLength: 9 }), async (file, some, respondent) => {
      const all: Step[] = [{ after: 1, page: '/one' }, ...some];
      const shown = await shownInPage(file, all, respondent);
      prompts += shown.length;
      expect(shownInSimulator(file, all, respondent)).toEqual(shown);
    }),
    { numRuns: 150 },
  );
  return prompts;
}

it('shows what the simulator says that it would, and when, where a file is plain', async () => {
  const files = surveysOf(plainSurvey).map((surveys): SurveyFile => ({ version: 1, language: 'en', surveys }));
  expect(await agree(files)).toBeGreaterThan(150);
});

it('shows what the simulator says that it would, and when, where a file has rules', async () => {
  const budget = fc.record({ perSession: fc.integer({ min: 1, max: 4 }) }, { requiredKeys: [] });
  const files = fc
    .tuple(surveysOf(ruledSurvey), budget)
    .map(([surveys, most]): SurveyFile => ({ version: 1, language: 'en', surveys, budget: most }));
  expect(await agree(files)).toBeGreaterThan(100);
});
