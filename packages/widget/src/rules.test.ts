import type { Batch, Moment, Survey, SurveyFile } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candor } from './candor.js';
import {
  answer as answerNow,
  cleanUp,
  dismiss,
  expired,
  file,
  loadRules,
  shown,
  start as begin,
} from './started.test-data.js';

const DAY = 86_400_000;
const [first, second] = file.surveys;
if (!first || !second) throw new Error('the file has two surveys');
const whole: Survey = { ...second, sample: 1 };

let candor: Candor;
/** The first survey with these changes, and the second for everybody. */
function start(changes: Partial<Survey>, rest: Partial<SurveyFile> = {}, site = 'shop'): Candor {
  // A survey keeps its metric, which the compiler can't see in parts of it.
  const surveys = [{ ...first, ...changes } as Survey, whole];
  return (candor = begin({ site, surveys: { ...file, surveys, ...rest } }));
}
/** The first survey alone. */
const alone = (changes: Partial<Survey>, rest: Partial<SurveyFile> = {}): Candor =>
  start(changes, { surveys: [{ ...first, cooldownDays: 0, ...changes } as Survey], ...rest });
/** To another page of the site. */
function leave(): void {
  candor.destroy();
  shown.at(-1)?.end();
}
const closed = (id = 'first'): string[] =>
  candor.explain(id).gates.flatMap(({ gate, open, seen }) => (open ? [] : [`${gate}: ${seen}`]));
const moments = (): string[] => shown.map(({ asking }) => asking.moment);
const come = async (name: string, properties?: Record<string, number>): Promise<string | null> => {
  const { survey } = await candor.moment(name, properties);
  return survey;
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  vi.useRealTimers();
  cleanUp();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the rules of a survey file', () => {
  it('are fetched where there are some, and only there', async () => {
    loadRules.mockClear();
    candor = begin();
    await candor.moment('done');
    expect(loadRules).not.toHaveBeenCalled();
    leave();
    await start({ atMost: 1 }).moment('done');
    expect(loadRules).toHaveBeenCalledOnce();
  });

  it('ask nobody while they can’t be had, and say so', async () => {
    loadRules.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    start({ atMost: 1 });
    expect(await come('done')).toBeNull();
    expect(candor.explain('first').gates).toMatchObject([{ gate: 'survey', open: false }]);
    expect(await come('done')).toBe('first');
  });
});

describe('whom to ask', () => {
  it('is those whom a survey is for, and nobody of whom that is not known', async () => {
    start({ audience: { fact: 'trait.plan', is: 'pro' } });
    expect(await come('done')).toBe('second');
    shown[0]?.end();
    expect(closed()).toEqual(['audience: trait.plan: not known']);
    candor.identify('alice', { plan: 'pro' });
    expect(await come('done')).toBe('first');
  });

  it('is whom the page names, whatever the audience', async () => {
    start({ audience: { fact: 'device', is: 'fridge' } });
    expect(await come('done')).toBe('second');
    shown[0]?.end();
    expect((await candor.ask('first')).survey).toBe('first');
  });
});

describe('how often to ask', () => {
  it('is until there is an answer, and no more than so many times', async () => {
    start({ atMost: 2, cooldownDays: 0 });
    for (const survey of ['first', 'first', 'second']) {
      expect(await come('done')).toBe(survey);
      shown.at(-1)?.end();
    }
    expect(closed()).toEqual(['times: shown: 2']);
    start({ atMost: 2, cooldownDays: 0 }, {}, 'another');
    await candor.moment('done');
    answerNow('first');
    expect(closed()).toEqual(['times: answered']);
  });

  it('is no more of all surveys together than the budget has', async () => {
    start({}, { budget: { perSession: 1 } });
    expect(await come('done')).toBe('first');
    shown[0]?.end();
    expect((await candor.ask('second')).survey).toBeNull();
    expect(closed('second')).toEqual(['budget: prompts in this session: 1, in 30 days: 1']);
  });

  it('is remembered right on a page whose old library writes lists in its own way', async () => {
    const lists = Array.prototype as { toJSON?: unknown };
    lists.toJSON = function toJSON(this: unknown[]): string {
      return `[${this.join(', ')}]`;
    };
    try {
      alone({ atMost: 1 });
      expect(await come('done')).toBe('first');
      leave();
      alone({ atMost: 1 });
      expect(await come('done')).toBeNull();
      expect(closed()).toEqual(['times: shown: 1']);
    } finally {
      delete lists.toJSON;
    }
  });

  it('is once more, on another day, for whoever puts it off, and then as always', async () => {
    vi.useFakeTimers({ now: 1000 * DAY });
    alone({ laterDays: 7, cooldownDays: 90 });
    await candor.moment('done');
    dismiss('first', 'later');
    vi.setSystemTime(1006.9 * DAY);
    expect(await come('done')).toBeNull();
    vi.setSystemTime(1007 * DAY);
    expect(await come('done')).toBe('first');
    dismiss('first');
    vi.setSystemTime(1015 * DAY);
    expect(await come('done')).toBeNull();
    vi.setSystemTime(1097 * DAY);
    expect(await come('done')).toBe('first');
  });

  it('is never again for whoever says so, also where the file does not offer it any more', async () => {
    start({ mayOptOut: true });
    await candor.moment('done');
    dismiss('first', 'never');
    expect(await come('done')).toBeNull();
    leave();
    start({});
    expect((await candor.ask('second')).survey).toBeNull();
    expect(closed('second')).toEqual(['willing: never again']);
  });
});

describe('a moment', () => {
  it('may have to bring something, or to come once more', async () => {
    const big = { on: 'code', name: 'order', when: { fact: 'moment.total', atLeast: 50 } } as const;
    alone({ moments: [big, { on: 'code', name: 'help', nth: 2 }] });
    expect(await come('order', { total: 49 })).toBeNull();
    expect(await come('help')).toBeNull();
    expect(await come('order', { total: 50 })).toBe('first');
    leave();
    alone({ moments: [big, { on: 'code', name: 'help', nth: 2 }] });
    expect(await come('help')).toBe('first');
  });

  it('may have to follow another, on an earlier page', async () => {
    const moment: Moment = {
      on: 'sequence',
      of: [
        { on: 'page', url: '/pricing' },
        { on: 'code', name: 'chat-ended' },
      ],
      within: 600,
    };
    history.replaceState({}, '', '/pricing');
    alone({ moments: [moment] });
    // The page is looked at once the survey file is there.
    await candor.moment('other');
    leave();
    history.replaceState({}, '', '/');
    alone({ moments: [moment] });
    expect(await come('chat-ended')).toBe('first');
    expect(moments()).toEqual(['/pricing > chat-ended']);
  });

  it('may be pushed into the dataLayer, before and after the widget has come', async () => {
    const page: { dataLayer?: unknown[] } = window as object;
    page.dataLayer = [{ event: 'view' }, { event: 'purchase', ecommerce: { value: 90 } }];
    const moment = {
      on: 'dataLayer',
      event: 'purchase',
      when: { fact: 'moment.ecommerce.value', atLeast: 50 },
    } as const;
    alone({ moments: [moment] });
    await vi.waitFor(() => expect(moments()).toEqual(['dataLayer purchase']));
    shown[0]?.end();
    expect(page.dataLayer.push({ event: 'purchase', ecommerce: { value: 10 } }, { event: 'purchase' })).toBe(4);
    // As gtag pushes it: the arguments of a call.
    page.dataLayer.push({ 0: 'event', 1: 'purchase', 2: { ecommerce: { value: 51 } }, length: 3 });
    await vi.waitFor(() => expect(shown).toHaveLength(2));
    leave();
    expect(Object.hasOwn(page.dataLayer, 'push')).toBe(true);
    expect(page.dataLayer.push).toBe(Array.prototype.push);
    delete page.dataLayer;
  });
});

describe('a prompt that waits for its time', () => {
  const delayed = { delaySeconds: 30, cancel: [{ on: 'code', name: 'order-completed' }] } as const;
  const asked = { ...delayed, cancel: [...delayed.cancel] };
  const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);
  beforeEach(() => void vi.useFakeTimers({ now: 1000 * DAY }));

  it('is shown after its delay, on whatever page that is', async () => {
    alone(asked);
    expect(await come('done')).toBeNull();
    await pass(20);
    expect(closed()).toEqual(['delay: due in 10 s']);
    leave();
    alone(asked);
    await pass(9.9);
    expect(shown).toHaveLength(0);
    await pass(0.1);
    expect(moments()).toEqual(['done']);
  });

  it('is shown after its delay on the page it is due on, too', async () => {
    alone(asked);
    await candor.moment('done');
    await pass(29.9);
    expect(shown).toHaveLength(0);
    await pass(0.1);
    expect(moments()).toEqual(['done']);
  });

  it('waits again from the next time its moment comes, once it was shown: as the first thing on another page, too', async () => {
    alone(asked);
    await candor.moment('done');
    await pass(30);
    shown[0]?.end();
    await pass(1);
    await candor.moment('done');
    await pass(30);
    expect(shown).toHaveLength(2);
    leave();
    await pass(1);
    alone(asked);
    await candor.moment('done');
    await pass(30);
    expect(shown).toHaveLength(3);
  });

  it('does not wait where somebody tries it out', async () => {
    candor = begin({ test: true, surveys: { ...file, surveys: [{ ...first, ...asked }] } });
    expect(await come('done')).toBe('first');
  });

  it('is called off by what the file says', async () => {
    alone(asked);
    await candor.moment('done');
    await candor.moment('order-completed');
    await pass(60);
    expect(shown).toHaveLength(0);
  });

  it('waits for another prompt to be gone, and is shown then', async () => {
    start(asked, {
      surveys: [
        { ...first, ...asked },
        { ...whole, moments: [{ on: 'code', name: 'now' }] },
      ],
    });
    await candor.moment('done');
    expect(await come('now')).toBe('second');
    await pass(40);
    expect(shown).toHaveLength(1);
    dismiss('second');
    await pass(0);
    expect(shown.map(({ asking }) => asking.survey.id)).toEqual(['second', 'first']);
  });

  it('expires at its deadline, which the collector is told, and is not shown after', async () => {
    alone({ deadlineSeconds: 3600, sample: 1 });
    // Something is in the way: the prompt of this very survey, on its own.
    await candor.ask('first');
    await candor.moment('done');
    vi.setSystemTime(Date.now() - 1);
    leave();
    alone({ deadlineSeconds: 3600 });
    await pass(3601);
    expect(expired).toEqual([]);
    leave();
    alone({ delaySeconds: 10, deadlineSeconds: 3600 });
    await candor.moment('done');
    leave();
    vi.setSystemTime(Date.now() + 3_600_001);
    alone({ delaySeconds: 10, deadlineSeconds: 3600 });
    await candor.moment('other');
    await pass(1);
    expect(expired).toEqual([['first', 'delay']]);
    await pass(4000);
    expect(shown).toHaveLength(1);
  });

  it('is asked for no more than once, though it was due at once and until its deadline', async () => {
    alone({ deadlineSeconds: 3600 });
    expect(await come('done')).toBe('first');
    shown[0]?.end();
    leave();
    alone({ deadlineSeconds: 3600 });
    await candor.moment('other');
    await pass(3600);
    expect(shown).toHaveLength(1);
  });

  it('needs no timer where none waits', async () => {
    alone(asked);
    await candor.moment('other');
    await pass(5);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the funnel', () => {
  const told = (fetch: ReturnType<typeof vi.fn>): string[] =>
    fetch.mock.calls.flatMap(([, { body }]) =>
      (JSON.parse(String(body)) as Batch).outcomes.map(({ survey, outcome, gate }) => `${survey} ${outcome} ${gate}`),
    );

  it('tells the collector once a day and device at which gate a moment came to nothing', async () => {
    vi.useFakeTimers({ now: 1000 * DAY, toFake: ['Date'] });
    const fetch = vi.fn(async (_url: string, _init: { body: string }) => new Response('{}'));
    vi.stubGlobal('fetch', fetch);
    alone({ audience: { fact: 'device', is: 'fridge' } }, { funnel: true });
    await candor.moment('done');
    await candor.moment('done');
    leave();
    alone({ audience: { fact: 'device', is: 'fridge' } }, { funnel: true });
    await candor.moment('done');
    expect(told(fetch)).toEqual(['first passed audience']);
    vi.setSystemTime(1001 * DAY);
    await candor.moment('done');
    expect(told(fetch)).toEqual(['first passed audience', 'first passed audience']);
  });

  it('tells nothing where the file does not ask for it, or nobody has agreed, or somebody only tries it out', async () => {
    const fetch = vi.fn(async () => new Response('{}'));
    vi.stubGlobal('fetch', fetch);
    alone({ audience: { fact: 'device', is: 'fridge' } });
    await candor.moment('done');
    const surveys = [{ ...first, audience: { fact: 'device', is: 'fridge' } } as Survey];
    for (const who of [{ consent: 'pending' as const }, { test: true }]) {
      candor = begin({ ...who, surveys: { ...file, funnel: true, surveys } });
      await candor.moment('done');
    }
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('other devices', () => {
  const answering = (answer: object, status = 200) => {
    const fetch = vi.fn(
      async (_url: string, _init: { body: string }) => new Response(JSON.stringify(answer), { status }),
    );
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };

  it('are asked about at the collector, once a page, where the site vouches for its customer', async () => {
    const fetch = answering({ asked: { first: Date.now() - DAY }, answered: {} });
    alone({ cooldownDays: 90 }, { acrossDevices: true });
    candor.identify('customer-17', { plan: 'pro' }, 'signed');
    expect(await come('done')).toBeNull();
    expect(await come('done')).toBeNull();
    expect(closed()).toEqual(['cooldown: shown 1.00 days ago']);
    expect(fetch).toHaveBeenCalledOnce();
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://collector.test/v1/visitors');
    expect(JSON.parse(init?.body ?? '')).toEqual({
      site: 'shop',
      respondent: 'customer-17',
      traits: { plan: 'pro' },
      signature: 'signed',
    });
  });

  it('keep a customer from being asked while the collector can’t be', async () => {
    answering({}, 503);
    alone({}, { acrossDevices: true });
    candor.identify('customer-17', {}, 'signed');
    expect(await come('done')).toBeNull();
    expect(closed()).toEqual(['devices: not known']);
    answering({ asked: {} });
    expect(await come('done')).toBe('first');
  });

  it('keep a page waiting for some seconds at most, where its own fetch never answers', async () => {
    vi.useFakeTimers({ now: 1000 * DAY });
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    alone({}, { acrossDevices: true });
    candor.identify('customer-17', {}, 'signed');
    const decided = come('done');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await decided).toBeNull();
    expect(closed()).toEqual(['devices: not known']);
  });

  it('are nobody’s business where the site does not say who it is', async () => {
    const fetch = answering({});
    alone({}, { acrossDevices: true });
    expect(await come('done')).toBe('first');
    expect(fetch).not.toHaveBeenCalled();
  });
});
