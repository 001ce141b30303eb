import { OUTCOMES, type Outcome } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { idOf } from '../store/contract.test.suite.js';
import type { OutcomeDay } from '../store/store.js';
import { SURVEYS, talkTo, type Talk } from '../talk.test.suite.js';
import { funnelOf } from './funnel.js';

const DAY = 86_400_000;
const count = (outcome: OutcomeDay['outcome'], n: number, more: Partial<OutcomeDay> = {}): OutcomeDay => ({
  survey: 'nps',
  outcome,
  day: 20_000,
  n,
  reach: 0,
  ...more,
});

describe('a funnel', () => {
  it('leads from all moments through the gates, in their order, to what became of the prompts', () => {
    const days = [
      count('passed', 5, { gate: 'calm' }),
      count('passed', 90, { gate: 'sample' }),
      count('passed', 10, { gate: 'sample', day: 20_001 }),
      count('expired', 2, { gate: 'calm' }),
      count('shown', 20),
      count('answered', 8),
      count('dismissed', 9),
      count('shown', 1_000, { survey: 'other' }),
    ];
    expect(funnelOf('nps', days)).toEqual({
      survey: 'nps',
      firstDay: 20_000,
      lastDay: 20_001,
      moments: 127,
      passed: [
        { gate: 'sample', n: 100 },
        { gate: 'calm', n: 5 },
      ],
      expired: [{ gate: 'calm', n: 2 }],
      shown: 20,
      answered: 8,
      dismissed: 9,
    });
  });

  it('leaves out the days on which gates were not told of: prompts are counted always', () => {
    const days = [
      count('shown', 500, { day: 19_990 }),
      count('passed', 10, { gate: 'sample', day: 19_995 }),
      count('shown', 3, { day: 19_995 }),
      count('shown', 4, { day: 19_996 }),
      count('passed', 10, { gate: 'sample', day: 19_997 }),
      count('shown', 600, { day: 19_998 }),
    ];
    expect(funnelOf('nps', days)).toMatchObject({ firstDay: 19_995, lastDay: 19_997, moments: 27, shown: 7 });
  });

  it('has only prompts where gates were never told of, and no days where there is nothing', () => {
    const shown = [count('shown', 3, { day: 19_990 }), count('expired', 1), count('dismissed', 1)];
    expect(funnelOf('nps', shown)).toMatchObject({ firstDay: 19_990, lastDay: 20_000, moments: 3, passed: [] });
    expect(funnelOf('nps', [])).toMatchObject({ firstDay: null, lastDay: null, moments: 0 });
  });
});

describe('GET /v1/funnel', () => {
  let next = 1;
  const told = (talk: Talk, outcome: Outcome['outcome'], more: object = {}): Outcome => ({
    id: idOf(next++),
    survey: 'shop-nps',
    outcome,
    at: talk.now(),
    probability: outcome === 'passed' ? 0 : 1,
    ...more,
  });
  const funnels = async (talk: Talk, query = ''): Promise<unknown> =>
    (await talk.ask(`/v1/funnel?site=shop${query}`)).json();

  it('tells the last four weeks of each survey, and needs the token', async () => {
    const talk = talkTo();
    await talk.tell([told(talk, 'passed', { gate: 'sample' })]);
    talk.wait(28 * DAY);
    expect(await funnels(talk)).toMatchObject({ surveys: [{ survey: 'shop-nps', from: null, to: null, moments: 0 }] });
    await talk.tell([told(talk, 'passed', { gate: 'cooldown' }), told(talk, 'shown'), told(talk, 'answered')]);
    talk.wait(27 * DAY);
    expect(await funnels(talk, '&survey=shop-nps')).toEqual({
      site: 'shop',
      surveys: [
        {
          survey: 'shop-nps',
          from: '2026-06-25',
          to: '2026-06-25',
          moments: 2,
          passed: [{ gate: 'cooldown', n: 1 }],
          expired: [],
          shown: 1,
          answered: 1,
          dismissed: 0,
        },
      ],
    });
    expect(await funnels(talk, '&survey=other')).toEqual({ site: 'shop', surveys: [] });
    expect((await talk.request('/v1/funnel?site=shop')).status).toBe(401);
    expect((await talk.ask('/v1/funnel?site=blog')).status).toBe(404);
  });

  it('takes no gate from what came to something, and nothing that was passed over at none', async () => {
    const talk = talkTo();
    await talk.tell(OUTCOMES.map((outcome) => told(talk, outcome, { gate: 'calm' })));
    await talk.tell([told(talk, 'passed'), told(talk, 'passed', { gate: 'EVIL' })]);
    const counts = await talk.store.outcomeCounts('shop');
    expect(counts.map(({ outcome, gate }) => [outcome, gate])).toEqual([
      ['shown', undefined],
      ['answered', undefined],
      ['dismissed', undefined],
      ['expired', 'calm'],
      ['passed', 'calm'],
    ]);
  });

  it('counts nobody as asked who was passed over', async () => {
    const talk = talkTo();
    await talk.tell(Array.from({ length: 9 }, () => told(talk, 'passed', { gate: 'sample' })));
    await talk.tell([told(talk, 'expired', { gate: 'calm' }), told(talk, 'shown')]);
    expect(await (await talk.ask('/v1/scores?site=shop')).json()).toMatchObject({ surveys: [{ asked: 1 }] });
  });

  it('is a picture in the report, but not where no gate was ever told of', async () => {
    const talk = talkTo({}, { sites: { shop: { ...SURVEYS, funnel: true } } });
    const report = async (lang: string): Promise<string> =>
      (await (await talk.ask(`/report?lang=${lang}`)).text()).replaceAll(/\s+/g, ' ');
    await talk.tell(Array.from({ length: 4 }, () => told(talk, 'shown')));
    expect(await report('en')).not.toContain('From moments to answers');
    await talk.tell(Array.from({ length: 12 }, () => told(talk, 'passed', { gate: 'sample' })));
    await talk.tell([told(talk, 'answered'), told(talk, 'dismissed'), told(talk, 'dismissed')]);
    const page = await report('en');
    expect(page).toContain('<h3>From moments to answers</h3> <p class="period">28 May 2026</p>');
    expect(page).toContain('<b>16</b> moments');
    expect(page).toMatch(/<b>4<\/b> asked <small>25 % of moments<\/small>/);
    expect(page).toMatch(/<b>1<\/b> answered <small>25 % of those asked<\/small>/);
    expect(page).toContain('<span>Not in the sample</span> <b>12</b> <small>75 %</small>');
    expect(page).toContain('<rect class="left" width="250" height="10"></rect>');
    expect(page).toContain('<rect class="stopped" x="250" width="750" height="10"></rect>');
    expect(page).toContain('closed it <b>50 %</b>');
    await talk.tell([told(talk, 'expired', { gate: 'calm' }), told(talk, 'expired', { gate: 'delay' })]);
    const late = await report('en');
    expect(late).toContain('<span>Not back before the deadline</span> <b>1</b>');
    expect(late).toContain('<span>No calm moment until the deadline</span> <b>1</b>');
    expect(page).not.toContain('deadline');
    expect(await report('ru')).toContain('Не попали в выборку');
    expect(await report('ro')).toContain('În afara eșantionului');
  });

  it('draws no more answers than there is room for, where news of prompts was lost', async () => {
    const talk = talkTo();
    const lost = [told(talk, 'answered'), told(talk, 'answered'), told(talk, 'shown')];
    await talk.tell([told(talk, 'passed', { gate: 'sample' }), ...lost]);
    expect(await (await talk.ask('/report?lang=en')).text()).toContain(
      '<rect class="answered" x="0" width="1000" height="10"></rect>',
    );
  });
});
