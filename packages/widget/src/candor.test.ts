import type { Survey, SurveyFile } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCandor, type Candor } from './candor.js';
import type { CandorOptions } from './options.js';
import { startRules } from './rules.js';
import {
  cleanUp,
  customer,
  file,
  loader,
  loadRules,
  shown,
  spoken,
  start as begin,
  startUi,
} from './started.test-data.js';
import { startUi as realStartUi, type StartUi } from './ui.js';

let candor: Candor;
function start(options: Partial<CandorOptions> = {}, loadUi?: () => Promise<StartUi>): Candor {
  return (candor = begin(options, loadUi));
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('candor', () => {
  it('shows the first survey that a moment names, and says why', async () => {
    const decision = await start().moment('done');
    expect(decision).toMatchObject({ survey: 'first', considered: [{ survey: 'first' }, { survey: 'second' }] });
    expect(shown.map(({ asking }) => asking.survey.id)).toEqual(['first']);
    expect(shown[0]?.asking).toMatchObject({ moment: 'done', probability: 1 });
  });

  it('shows one prompt at a time, and none again within its cooldown', async () => {
    start();
    await candor.moment('done');
    expect((await candor.moment('done')).survey).toBeNull();
    expect((await candor.ask('second')).survey).toBeNull();
    shown[0]?.end();
    expect((await candor.ask('first')).survey).toBeNull();
    expect((await candor.ask('second')).survey).toBe('second');
    expect(shown[1]?.asking.probability).toBe(1);
  });

  it('remembers across pages what was asked', async () => {
    await start({ site: 'same' }).moment('done');
    candor.destroy();
    await start({ site: 'same' }).ask('first');
    expect(shown).toHaveLength(1);
    expect(candor.explain('first').gates.filter(({ open }) => !open)).toMatchObject([{ gate: 'cooldown' }]);
  });

  it('speaks the language that it was told, or that of the page, or what the customer reads, or that of the file', async () => {
    document.documentElement.lang = 'de';
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ru', 'pt']);
    start({ locale: 'ro-MD' });
    await candor.moment('done');
    candor.setLocale('uk');
    await candor.status();
    document.documentElement.lang = '';
    expect(spoken).toEqual([['uk', 'de', 'ru', 'pt', 'en']]);
  });

  it('has a button in the page for a survey that wants one, and asks whoever presses it, as often as they like', async () => {
    const [first] = file.surveys;
    if (!first) throw new Error('the file has a survey');
    start({ surveys: { ...file, surveys: [{ ...first, moments: [{ on: 'button' }] }] } });
    await vi.waitFor(() => expect(customer.press).toBeDefined());
    await customer.press?.();
    shown[0]?.end();
    await customer.press?.();
    expect(shown.map(({ asking }) => asking.moment)).toEqual(['button', 'button']);
  });

  it('asks amid the page too, in every element that is there for it, though a prompt is open', async () => {
    document.body.innerHTML = '<candor-survey survey="second"></candor-survey><p></p>';
    start();
    await candor.moment('done');
    const into = document.querySelector('p') ?? document.body;
    // Which of the two comes first is nobody's business.
    await vi.waitFor(() => expect(shown).toHaveLength(2));
    expect(await candor.ask('second', { into })).toMatchObject({ survey: null });
    const places = Object.fromEntries(shown.map(({ asking, place }) => [asking.moment, place?.localName]));
    expect(places).toEqual({ inline: 'candor-survey', done: undefined });
    document.body.innerHTML = '';
  });

  it('lets a customer who is known answer under that name', async () => {
    start().identify('customer-4711', { plan: 'pro' });
    await candor.moment('done');
    expect(shown[0]?.asking).toMatchObject({ respondent: 'customer-4711', traits: { plan: 'pro' } });
  });

  it('takes the number of a customer for their name, and remembers what they were asked', async () => {
    start({ site: 'same' }).identify(4711);
    await candor.moment('done');
    expect(shown[0]?.asking.respondent).toBe('4711');
    shown[0]?.end();
    candor.destroy();
    start({ site: 'same' }).identify(4711);
    expect((await candor.ask('first')).survey).toBe(null);
  });

  it('leaves a customer who they were where the site has no name for them', async () => {
    start();
    await candor.ask('first');
    candor.identify(undefined as never);
    shown[0]?.end();
    await candor.ask('second');
    const [before, after] = shown.map(({ asking }) => asking.respondent);
    expect([after, after?.length]).toEqual([before, before?.length]);
  });

  it('takes nothing but true for consent', async () => {
    start({ consent: 'pending' });
    candor.consent('denied' as never);
    expect((await candor.moment('done')).considered[0]?.gates).toContainEqual(
      expect.objectContaining({ gate: 'consent', open: false }),
    );
  });

  it.each(['TextEncoder', 'BigInt'])(
    'rejects nothing and throws nothing where the page has taken %s away, and says so',
    async (name) => {
      start();
      vi.stubGlobal(name, undefined);
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      expect(await candor.moment('done')).toEqual({ survey: null, considered: [] });
      expect(await candor.ask('first')).toEqual({ survey: null, considered: [] });
      const [gate] = candor.explain('first').gates;
      expect([gate?.open, gate?.seen]).toEqual([false, expect.stringMatching(/Error/)]);
      expect(warn).toHaveBeenCalled();
      warn.mockRestore();
      vi.unstubAllGlobals();
    },
  );

  it('asks nobody who has withdrawn consent, and keeps nothing about them', async () => {
    start();
    candor.consent(false);
    expect((await candor.moment('done')).survey).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  it('asks nobody any more, and says why, once consent was withdrawn in another tab', async () => {
    let withdraw = (): void => {};
    start({}, async () => (options) => {
      withdraw = () => (options.page.consent = 'withdrawn');
      return startUi(options);
    });
    await candor.status();
    withdraw();
    expect((await candor.moment('done')).survey).toBeNull();
    expect(candor.explain('first').gates).toContainEqual(
      expect.objectContaining({ gate: 'consent', seen: 'withdrawn' }),
    );
  });

  it('loads ui.js anew where it could not be had, and starts it once', async () => {
    const loadUi = vi.fn(async () => startUi).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    start({}, loadUi);
    await expect(candor.status()).rejects.toThrow('Failed to fetch');
    expect((await candor.moment('done')).survey).toBe('first');
    await candor.status();
    expect(loadUi).toHaveBeenCalledTimes(2);
  });

  it('keeps ui.js where a prompt could not be drawn', async () => {
    const loadUi = vi.fn(async (): Promise<StartUi> => (options) => ({
      ...startUi(options),
      show: () => Promise.reject(new Error('no words')),
    }));
    start({}, loadUi);
    expect((await candor.moment('done')).survey).toBeNull();
    expect((await candor.moment('done')).survey).toBeNull();
    expect(loadUi).toHaveBeenCalledTimes(1);
  });

  it('says what is in the way while a prompt waits, asks nobody else meanwhile, and can ask later', async () => {
    let giveUp = (): void => {};
    let waiting = (): void => {};
    const isWaiting = new Promise<void>((resolve) => (waiting = resolve));
    const given = new Promise<boolean>((resolve) => (giveUp = () => resolve(false)));
    start({}, async () => (options) => ({
      ...startUi(options),
      show() {
        options.page.obstacle = 'a modal dialog is open';
        waiting();
        return given;
      },
    }));
    const decision = candor.moment('done');
    await isWaiting;
    const shut = (): unknown[] => candor.explain('first').gates.filter(({ open }) => !open);
    expect(shut()).toMatchObject([{ gate: 'free' }, { gate: 'calm', seen: 'a modal dialog is open' }]);
    expect((await candor.ask('second')).survey).toBeNull();
    giveUp();
    expect(await decision).toMatchObject({
      survey: null,
      considered: [
        { eligible: false, gates: expect.arrayContaining([expect.objectContaining({ gate: 'calm', open: false })]) },
        {},
      ],
    });
    expect(shut()).toMatchObject([{ gate: 'calm' }]);
    // Not shown, so not asked.
    expect(candor.explain('first').gates).toContainEqual(expect.objectContaining({ gate: 'cooldown', open: true }));
  });

  it('does not ask after all who was asked in another tab while the prompt waited', async () => {
    const first = start({ site: 'tabs' });
    let take = (): boolean => true;
    const second = startCandor(
      { endpoint: 'https://collector.test', site: 'tabs', surveys: file },
      loader(async () => (parts) => ({
        ...startUi(parts),
        show(_asking, showing) {
          ({ take } = showing);
          return new Promise(() => {});
        },
      })),
    );
    void second.ask('first');
    await second.status();
    await first.ask('first');
    expect(take()).toBe(false);
    second.destroy();
  });

  it('takes nothing for a test because the page has put something by that name into every object', async () => {
    Reflect.defineProperty(Object.prototype, 'test', { value: () => {}, configurable: true });
    const { survey } = await start().moment('done');
    Reflect.deleteProperty(Object.prototype, 'test');
    expect(survey).toBe('first');
    expect(shown[0]?.asking.test).toBeUndefined();
  });

  it('asks nobody once it is off the page, though consent may come to it then', async () => {
    const gone = start();
    gone.destroy();
    gone.consent(true);
    expect((await gone.moment('done')).survey).toBeNull();
    expect(shown).toEqual([]);
  });

  it('leaves nothing behind when it is ended while its rules are on their way', async () => {
    const ready = vi.fn<() => void>();
    const rules = vi.fn(startRules);
    let come = (): void => {};
    loadRules.mockImplementationOnce(() => new Promise((resolve) => (come = () => resolve(rules))));
    const onEvent = file.surveys.map((survey) => ({ ...survey, moments: [{ on: 'dataLayer', event: 'x' } as const] }));
    const gone = start({ surveys: { ...file, surveys: onEvent } });
    gone.on('ready', ready);
    void gone.moment('done');
    await vi.waitFor(() => expect(loadRules).toHaveBeenCalled());
    gone.destroy();
    come();
    await gone.moment('done');
    expect([ready.mock.calls.length, rules.mock.calls.length]).toEqual([0, 0]);
    expect('dataLayer' in window).toBe(false);
  });

  it.each([NaN, -1e12])(
    'asks, and answers at a whole time from 1970 on, where the page’s clock says %s',
    async (time) => {
      vi.spyOn(Date, 'now').mockReturnValue(time);
      expect((await start().moment('done')).survey).toBe('first');
      expect(JSON.parse(localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '{}').asked).toEqual({ first: 0 });
    },
  );

  it('remembers nothing of what was only tried out: its owner is a customer too, another time', async () => {
    start({ site: 'tried', test: true }, async () => realStartUi);
    expect((await candor.moment('done')).survey).toBe('first');
    expect(document.querySelector('candor-prompt')).not.toBeNull();
    candor.destroy();
    start({ site: 'tried' });
    expect((await candor.moment('done')).survey).toBe('first');
  });

  it('sends what earlier visits have left once consent is there, even if that comes late', async () => {
    const flush = vi.fn(async () => {});
    // The page is at rest before anybody has consented.
    vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
    localStorage.setItem('candor:1:https://collector.test:left#r/1', '{}');
    start({ site: 'left', consent: 'pending' }, async () => (parts) => ({ ...startUi(parts), flush }));
    await candor.moment('nothing of ours');
    expect(flush).not.toHaveBeenCalled();
    candor.consent(true);
    await vi.waitFor(() => expect(flush).toHaveBeenCalledOnce());
  });

  it('stores nothing while consent is pending, and asks all the same', async () => {
    await start({ consent: 'pending' }).moment('done');
    expect(shown).toHaveLength(1);
    expect(localStorage.length).toBe(0);
    candor.consent(true);
    expect(localStorage.length).toBe(1);
  });

  it('shows nothing of a file that is not valid, says so once, and throws nowhere', async () => {
    const broken = { ...file, surveys: [{ ...file.surveys[0], moments: 'done' }] };
    // A page's own JSON is of no type.
    start({ surveys: broken as unknown as SurveyFile });
    expect(await candor.moment('done')).toEqual({ survey: null, considered: [] });
    expect(await candor.ask('first')).toEqual({ survey: null, considered: [] });
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('no survey file'));
    const seen = expect.stringContaining('no survey file');
    expect(candor.explain('first').gates).toMatchObject([{ gate: 'survey', open: false, seen }]);
  });

  it.each<[string, object, object?]>([
    ['a metric that is none', { metric: 'stars' }],
    ['a survey without the language of the file', { texts: { ru: { question: '?' } } }],
    ['a look that is none', { look: { marks: 'hearts' } }],
    ['an audience that is none', { audience: { fact: 'mood', is: 'good' } }],
    ['a budget that is none', {}, { budget: { perSession: -1 } }],
  ])('asks nobody by a file with %s, and says so once', async (what, changes, rest) => {
    // Each has a name of its own, since what was said once is not said again.
    const survey = { ...file.surveys[0], id: what.replaceAll(' ', '-'), ...changes } as Survey;
    start({ surveys: { ...file, surveys: [survey], ...rest } }, async () => realStartUi);
    vi.mocked(console.warn).mockClear();
    for (let times = 0; times < 2; times++) expect((await candor.moment('done')).survey).toBeNull();
    expect(document.querySelector('candor-prompt')).toBeNull();
    expect(vi.mocked(console.warn).mock.calls.length).toBeLessThanOrEqual(1);
    const closed = candor.explain(survey.id).gates.find(({ open }) => !open);
    expect(closed?.gate).toMatch(/^(files|survey)$/);
    expect(closed?.seen).toContain('says where');
  });

  it('tries the survey file again at the next moment when it could not be had', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
    fetch.mockResolvedValueOnce(new Response(JSON.stringify(file)));
    start({ surveys: 'https://collector.test/surveys.json' });
    expect((await candor.moment('done')).survey).toBeNull();
    expect((await candor.moment('done')).survey).toBe('first');
  });

  it('counts nobody as asked when the prompt could not be loaded, and can show it later', async () => {
    const loadUi = vi.fn<() => Promise<StartUi>>().mockRejectedValueOnce(new TypeError('blocked'));
    loadUi.mockResolvedValue(startUi);
    start({}, loadUi);
    const { considered } = await candor.moment('done');
    const seen = '"first" was not shown: TypeError: blocked';
    expect(considered[0]?.gates.filter(({ open }) => !open)).toMatchObject([{ gate: 'files', seen }]);
    expect((await candor.moment('done')).survey).toBe('first');
  });

  it('tells the page what it does, until the page has heard enough', async () => {
    const heard: string[] = [];
    const stop = start().on('eligible', ({ survey }) => heard.push(survey));
    const bubbled = vi.fn<(event: Event) => void>();
    addEventListener('candor:eligible', bubbled);
    await candor.moment('done');
    stop();
    shown[0]?.end();
    await candor.ask('second');
    removeEventListener('candor:eligible', bubbled);
    expect(heard).toEqual(['first']);
    expect(bubbled).toHaveBeenCalledTimes(2);
  });

  it('puts an error of the page’s own listener where the page’s errors go, and goes on', async () => {
    vi.useFakeTimers();
    start().on('eligible', () => {
      throw new Error('of the page');
    });
    const decision = candor.moment('done');
    await expect(decision).resolves.toMatchObject({ survey: 'first' });
    expect(() => vi.runAllTimers()).toThrow('of the page');
    vi.useRealTimers();
  });
});
