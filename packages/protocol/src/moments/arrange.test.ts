import { describe, expect, it } from 'vitest';
import type { Shown } from '../eligibility/restraint.js';
import type { Facts } from '../eligibility/rule.js';
import type { Moment, Survey } from '../survey.js';
import { arrange } from './arrange.js';
import { mayWait, ripen, type Due, type Progress } from './progress.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const NOON = 20_000 * DAY;
const PRICING: Moment = { on: 'page', url: '/pricing' };
const CHAT: Moment = { on: 'code', name: 'chat-ended' };
const ORDER: Moment = { on: 'code', name: 'order-completed' };

const survey = (rest: Partial<Survey>, ...moments: Moment[]): Survey => ({
  id: 'nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: '?' } },
  moments,
  ...(rest as object),
});

/** A visit: what comes when, in seconds. */
type Step = [moment: Moment, at: number, facts?: Facts];

/** At which seconds the survey is due at once, and what is left at the end. */
function visit(asked: Survey, ...steps: Step[]): { due: number[]; progress: Progress } {
  let progress: Progress = {};
  const due: number[] = [];
  for (const [moment, at, facts = {}] of steps) {
    const came = arrange([asked], progress, { moment, facts, prompts: [] }, NOON + at * SECOND);
    // What is remembered is kept as JSON from page to page.
    progress = JSON.parse(JSON.stringify(came.progress)) as Progress;
    due.push(...came.called.map(() => at));
  }
  return { due, progress };
}

describe('a moment', () => {
  it('calls the surveys that name it, by its name', () => {
    const { called } = arrange([survey({}, CHAT, ORDER)], {}, { moment: ORDER, facts: {}, prompts: [] }, NOON);
    expect(called).toMatchObject([{ survey: { id: 'nps' }, moment: 'order-completed' }]);
    expect(visit(survey({}, CHAT), [ORDER, 0]).due).toEqual([]);
  });

  it('is not mistaken for one of another kind with the same name', () => {
    const path: Moment = { on: 'page', url: '/chat' };
    expect(visit(survey({}, path), [{ on: 'code', name: '/chat' }, 0]).due).toEqual([]);
  });

  it('with a condition comes only while that holds, and not where it can’t be told', () => {
    const big: Moment = { on: 'code', name: 'order-completed', when: { fact: 'moment.total', atLeast: 50 } };
    const total = (value: number): Facts => ({ 'moment.total': value });
    expect(visit(survey({}, big), [ORDER, 1, total(49)], [ORDER, 2], [ORDER, 3, total(50)]).due).toEqual([3]);
  });

  it('that waits for its n-th time comes then and each time after', () => {
    expect(
      visit(survey({}, { ...PRICING, nth: 3 }), [PRICING, 1], [PRICING, 2], [PRICING, 3], [PRICING, 4]).due,
    ).toEqual([3, 4]);
  });
});

describe('a sequence', () => {
  const sequence = (within: number, ...of: Moment[]): Survey => survey({}, { on: 'sequence', of, within } as Moment);

  it('comes with its last moment, whatever was in between', () => {
    expect(visit(sequence(60, PRICING, CHAT), [PRICING, 0], [ORDER, 1], [CHAT, 60], [CHAT, 61]).due).toEqual([60]);
  });

  it('does not come the other way round, nor too late', () => {
    expect(visit(sequence(60, PRICING, CHAT), [CHAT, 0], [PRICING, 1]).due).toEqual([]);
    expect(visit(sequence(60, PRICING, CHAT), [PRICING, 0], [CHAT, 60.001]).due).toEqual([]);
  });

  it('is counted from the latest first moment that it can be', () => {
    expect(visit(sequence(60, PRICING, CHAT), [PRICING, 0], [PRICING, 50], [CHAT, 100]).due).toEqual([100]);
  });

  it('of twice the same moment needs it twice', () => {
    expect(visit(sequence(60, PRICING, PRICING), [PRICING, 0], [PRICING, 1], [PRICING, 2]).due).toEqual([1, 2]);
  });

  it('of three needs all three, in this order', () => {
    const three = sequence(60, PRICING, CHAT, ORDER);
    expect(visit(three, [PRICING, 0], [ORDER, 1], [CHAT, 2], [ORDER, 3]).due).toEqual([3]);
    expect(visit(three, [CHAT, 0], [PRICING, 1], [ORDER, 2]).due).toEqual([]);
  });

  it('that began in the future, by a clock that has since jumped back, goes no further', () => {
    expect(visit(sequence(60, PRICING, CHAT), [PRICING, 100], [CHAT, 50]).due).toEqual([]);
  });
});

describe('a prompt that waits', () => {
  const delayed = survey({ delaySeconds: 30, cancel: [ORDER] }, CHAT);

  it('is due after its delay, for a day', () => {
    const { due, progress } = visit(delayed, [CHAT, 0]);
    expect(due).toEqual([]);
    expect(ripen(progress.due, [], NOON + 29_999)).toMatchObject({ ripe: [], expired: [], next: NOON + 30_000 });
    expect(ripen(progress.due, [], NOON + 30_000)).toMatchObject({ ripe: [{ survey: 'nps', moment: 'chat-ended' }] });
    expect(ripen(progress.due, [], NOON + 30_000 + DAY)).toMatchObject({ ripe: [{}], expired: [] });
    expect(ripen(progress.due, [], NOON + 30_001 + DAY)).toMatchObject({ ripe: [], expired: [{}], waiting: [] });
  });

  it('is not put off by another moment', () => {
    const { progress } = visit(delayed, [CHAT, 0], [CHAT, 20]);
    expect(progress.due).toMatchObject([{ at: NOON, from: NOON + 30_000 }]);
  });

  it('is called off by a moment that cancels, and waits anew for the next', () => {
    expect(visit(delayed, [CHAT, 0], [ORDER, 10]).progress.due).toEqual([]);
    expect(visit(delayed, [CHAT, 0], [ORDER, 10], [CHAT, 20]).progress.due).toMatchObject([{ at: NOON + 20_000 }]);
  });

  it('may be shown at once and until its deadline, where it has one and no delay', () => {
    const { due, progress } = visit(survey({ deadlineSeconds: 86_400 }, CHAT), [CHAT, 0]);
    expect(due).toEqual([0]);
    expect(ripen(progress.due, [], NOON + DAY)).toMatchObject({ ripe: [{}], next: NOON + DAY + 1 });
    expect(ripen(progress.due, [], NOON + DAY + 1)).toMatchObject({ expired: [{}] });
  });

  it('waits no more once its survey was shown', () => {
    const { progress } = visit(survey({ deadlineSeconds: 60 }, CHAT), [CHAT, 0]);
    expect(ripen(progress.due, [['nps', NOON - 1]], NOON).waiting).toHaveLength(1);
    expect(ripen(progress.due, [['ces', NOON]], NOON).waiting).toHaveLength(1);
    expect(ripen(progress.due, [['nps', NOON]], NOON).waiting).toHaveLength(0);
  });

  it('waits on while what is in its way may pass, and no longer', () => {
    const gate = (name: 'calm' | 'sample', open: boolean) => ({ gate: name, open, seen: '', needed: '' });
    expect(mayWait([gate('sample', true), gate('calm', false)])).toBe(true);
    expect(mayWait([gate('sample', false), gate('calm', true)])).toBe(false);
  });

  it('was shown and waits for nothing: the next time its moment comes calls it anew', () => {
    const { progress } = arrange(
      [survey({ delaySeconds: 30 }, CHAT)],
      {},
      { moment: CHAT, facts: {}, prompts: [] },
      NOON,
    );
    const again = (prompts: Shown[]): Due[] => {
      const happening = { moment: CHAT, facts: {}, prompts };
      return [
        ...(arrange([survey({ delaySeconds: 30 }, CHAT)], progress, happening, NOON + 60 * SECOND).progress.due ?? []),
      ];
    };
    expect(again([]).map(({ at }) => at)).toEqual([NOON]);
    expect(again([['nps', NOON + 30 * SECOND]]).map(({ at }) => at)).toEqual([NOON + 60 * SECOND]);
  });
});
