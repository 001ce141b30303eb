import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCandor } from '../index.js';
import { lateCandor, type LateCandor } from './late.js';
import { GUIDE, newSite, questionsIn } from './site.test-data.js';

// A border of ours: nothing is sent.
vi.stubGlobal('fetch', () => new Promise(() => {}));

let late: LateCandor;
let options: ReturnType<typeof newSite>;
let ends: (() => void)[];
beforeEach(() => {
  late = lateCandor();
  options = newSite();
  ends = [];
});
afterEach(async () => {
  for (const end of ends) end();
  await settled();
  document.documentElement.querySelectorAll('candor-prompt').forEach((prompt) => prompt.remove());
  vi.restoreAllMocks();
});

const start = (given = late): void => void ends.push(given.start(options));
const settled = (): Promise<void> => Promise.resolve();
const asked = (): unknown => questionsIn(document);

describe('a Candor that is called before it has started', () => {
  it('keeps the calls until it does, in their order', async () => {
    const heard: string[] = [];
    late.candor.on('shown', ({ survey }) => heard.push(survey));
    const decision = late.candor.ask('guide');
    start();
    expect(await decision).toMatchObject({ survey: 'guide' });
    expect(heard).toEqual(['guide']);
    expect(asked()).toEqual(GUIDE);
  });

  it('forgets a listener that was taken back before the start', async () => {
    const heard: string[] = [];
    late.candor.on('shown', ({ survey }) => heard.push(survey))();
    start();
    await late.candor.ask('guide');
    expect(heard).toEqual([]);
  });

  it('takes a listener back after the start too', async () => {
    const heard: string[] = [];
    const undo = late.candor.on('shown', ({ survey }) => heard.push(survey));
    start();
    undo();
    await late.candor.ask('guide');
    expect(heard).toEqual([]);
  });

  it('says of every survey that it may not be shown yet', () => {
    expect(late.candor.explain('guide')).toEqual({ survey: 'guide', eligible: false, gates: [] });
  });
});

describe('a Candor that several have started', () => {
  it('ends with the last of them, and nobody is asked any more', async () => {
    const other = lateCandor();
    start();
    start(other);
    await late.candor.ask('guide');
    const [first, second] = ends.splice(0);
    first?.();
    await settled();
    expect(asked()).toEqual(GUIDE);
    second?.();
    await expect.poll(asked).toEqual([]);
    expect(await late.candor.ask('help')).toEqual({ survey: null, considered: [] });
    expect(await other.candor.ask('help')).toEqual({ survey: null, considered: [] });
  });

  it('goes on where it is undone and started again in one breath', async () => {
    start();
    const before = createCandor(options);
    ends.pop()?.();
    start();
    await settled();
    expect(createCandor(options)).toBe(before);
  });

  it('can be started anew after its end', async () => {
    start();
    ends.pop()?.();
    await settled();
    start();
    expect(await late.candor.ask('guide')).toMatchObject({ survey: 'guide' });
  });

  it('leaves one alone that was started after its end', async () => {
    start();
    const before = createCandor(options);
    ends.pop()?.();
    await settled();
    const after = createCandor(options);
    before.destroy();
    expect(createCandor(options)).toBe(after);
    after.destroy();
  });
});

it('says a wrong address on the console, and lets the page be', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  options = { ...options, endpoint: 'https://' };
  start();
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('"endpoint" is no address'));
  expect(await late.candor.ask('guide')).toEqual({ survey: null, considered: [] });
});
