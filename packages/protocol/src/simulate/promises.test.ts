import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInSample } from '../eligibility/sample.js';
import type { Moment, Survey, SurveyFile } from '../survey.js';
import { createBrowser, type Tab } from './browser.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOON = 20_000 * DAY;
const MONTH = 30 * DAY;

/** What may happen to a browser: in one of three tabs, or to all of it. */
type Step =
  | { does: 'open'; tab: number }
  | { does: 'newTab'; tab: number }
  | { does: 'look'; tab: number }
  | { does: 'close'; tab: number }
  | { does: 'come'; tab: number; moment: string }
  | { does: 'wait'; by: number }
  | { does: 'jump'; by: number }
  | { does: 'lose' };

const tab = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('come' as const), tab, moment: fc.constantFrom('a', 'b', 'stop') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('open' as const, 'look' as const, 'close' as const), tab }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('newTab' as const), tab }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      by: fc.constantFrom(1000, MINUTE, DAY - MINUTE, DAY, 9 * DAY),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('jump' as const),
      by: fc.integer({ min: -40, max: 40 }).map((days) => days * DAY),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'lose' as const }) },
);

const code = (name: string): fc.Arbitrary<Moment> =>
  fc.record(
    { on: fc.constant('code' as const), name: fc.constant(name), nth: fc.integer({ min: 1, max: 2 }) },
    {
      requiredKeys: ['on', 'name'],
    },
  );

const survey = (id: string): fc.Arbitrary<Survey> =>
  fc.record(
    {
      id: fc.constant(id),
      touchpoint: fc.constant('shop'),
      metric: fc.constant('nps' as const),
      texts: fc.constant({ en: { question: '?' } }),
      moments: fc.tuple(code('a'), code('b')),
      cooldownDays: fc.constantFrom(0, 0, 1, 10),
      atMost: fc.integer({ min: 1, max: 3 }),
      sample: fc.constantFrom(0.5, 0.9),
      priority: fc.integer({ min: 0, max: 2 }),
      delaySeconds: fc.constantFrom(30, 3600),
      deadlineSeconds: fc.constantFrom(7200, 86_400),
      cancel: fc.tuple(code('stop')),
    },
    { requiredKeys: ['id', 'touchpoint', 'metric', 'texts', 'moments', 'cooldownDays'] },
  );

interface World {
  file: SurveyFile;
  steps: Step[];
  respondent: string;
}

const budgets = fc.record(
  { perSession: fc.integer({ min: 1, max: 2 }), per30Days: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: [] },
);
const world: fc.Arbitrary<World> = fc.record({
  file: fc.record({
    version: fc.constant(1 as const),
    language: fc.constant('en'),
    surveys: fc.tuple(survey('one'), survey('two'), survey('three')),
    budget: budgets,
  }),
  // A hundred prompts are remembered: see `Memory`.
  steps: fc.array(step, { minLength: 40, maxLength: 95 }),
  respondent: fc.string({ minLength: 1 }),
});

/** A prompt, by the clock of the browser. */
interface Seen {
  survey: Survey;
  at: number;
  /** Counts the tabs. */
  session: number;
}

/** All prompts in the order in which they were seen: a list for each time that the storage lasted. */
function promptsOf({ file, steps, respondent }: World): Seen[][] {
  let now = NOON;
  let session = 0;
  const epochs: Seen[][] = [[]];
  let sessions = 0;
  const browser = createBrowser(file, respondent, {
    came: () => {},
    decided: () => {},
    fate: () => {},
    shown({ survey: shown }, at) {
      epochs.at(-1)?.push({ survey: shown, at, session });
      return epochs.flat().length % 3 === 0;
    },
  });
  const tabs = new Map<number, { page: Tab; since: number; session: number }>();
  const open = (place: number, isNew: boolean): { page: Tab; since: number; session: number } => {
    const before = isNew ? undefined : tabs.get(place);
    const since = before?.since ?? now;
    session = before?.session ?? (sessions += 1);
    const page = browser.open({ sessionSince: since, here: {}, search: '', facts: {} }, now);
    const opened = { page, since, session };
    tabs.set(place, opened);
    page.look(now);
    return opened;
  };
  for (const each of steps) {
    if (each.does === 'wait' || each.does === 'jump') now += each.by;
    else if (each.does === 'lose') {
      browser.forget(respondent);
      epochs.push([]);
    } else if (each.does === 'open' || each.does === 'newTab') open(each.tab, each.does === 'newTab');
    else {
      const { page, session: own } = tabs.get(each.tab) ?? open(each.tab, true);
      session = own;
      if (each.does === 'come') page.come({ on: 'code', name: each.moment }, undefined, now);
      else if (each.does === 'look') page.look(now);
      else page.close();
    }
  }
  return epochs;
}

/** Sees that a promise holds whatever happens, and returns how many prompts it held for. */
function held(promise: (epoch: readonly Seen[], file: SurveyFile, respondent: string) => boolean): number {
  let prompts = 0;
  fc.assert(
    fc.property(world, (each) => {
      const epochs = promptsOf(each);
      prompts += epochs.flat().length;
      return epochs.every((epoch) => promise(epoch, each.file, each.respondent));
    }),
    { numRuns: 3000 },
  );
  return prompts;
}

const countOf = (prompts: readonly unknown[], most = Infinity): boolean => prompts.length <= most;

/** Of 3000 runs: there was something to hold. */
const ENOUGH = 4000;

describe('over reloads, tabs, clocks that jump and, for as long as it lasts, a storage', () => {
  it('no survey is shown twice within its cooldown, by the clock of the browser', () => {
    const prompts = held((epoch) =>
      epoch.every(({ survey: one, at }, index) => {
        const last = epoch.slice(0, index).findLast((each) => each.survey.id === one.id);
        return !last || at - last.at >= (one.cooldownDays ?? 90) * DAY;
      }),
    );
    expect(prompts).toBeGreaterThan(ENOUGH);
  });

  it('no survey is shown more often than at most', () => {
    const prompts = held((epoch, { surveys }) =>
      surveys.every(({ id, atMost }) =>
        countOf(
          epoch.filter((each) => each.survey.id === id),
          atMost,
        ),
      ),
    );
    expect(prompts).toBeGreaterThan(ENOUGH);
  });

  it('no session sees more prompts than its budget', () => {
    const prompts = held((epoch, { budget }) =>
      epoch.every(({ session }) =>
        countOf(
          epoch.filter((each) => each.session === session),
          budget?.perSession,
        ),
      ),
    );
    expect(prompts).toBeGreaterThan(ENOUGH);
  });

  it('no thirty days see more prompts than their budget, by the clock of the browser', () => {
    const prompts = held((epoch, { budget }) =>
      epoch.every(({ at: from }) =>
        countOf(
          epoch.filter(({ at }) => at >= from && at <= from + MONTH),
          budget?.per30Days,
        ),
      ),
    );
    expect(prompts).toBeGreaterThan(ENOUGH);
  });

  it('nobody is asked who is not in the sample, even after the storage was lost, if the site knows who it is', () => {
    const prompts = held((epoch, _, respondent) =>
      epoch.every(({ survey: { id, sample = 1 } }) => placeInSample(id, respondent) < sample),
    );
    expect(prompts).toBeGreaterThan(ENOUGH);
  });
});
