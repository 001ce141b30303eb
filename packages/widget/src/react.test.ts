import { act, createElement, StrictMode, useEffect, type ReactElement, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCandor, type Candor } from './index.js';
import { CandorProvider, CandorSurvey, useCandor } from './react.js';
import { GUIDE, HELP, newSite, questionsIn } from './wrappers/site.test-data.js';

// A border of ours: nothing is sent.
vi.stubGlobal('fetch', () => new Promise(() => {}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let options: ReturnType<typeof newSite>;
let place: HTMLElement;
let root: Root | undefined;
let ready: number;
const onReady = (): void => void ready++;
beforeEach(() => {
  options = newSite();
  ready = 0;
  document.addEventListener('candor:ready', onReady);
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(async () => {
  await draw(null);
  root = undefined;
  document.removeEventListener('candor:ready', onReady);
  createCandor(options).destroy();
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

const draw = (what: ReactNode): Promise<void> => act(async () => (root ??= createRoot(place)).render(what));
const provided = (...children: ReactNode[]): ReactElement =>
  createElement(CandorProvider, { options: { ...options } }, ...children);
const survey = (id: string): ReactElement => createElement(CandorSurvey, { survey: id });
const strictly = (what: ReactElement): ReactElement => createElement(StrictMode, null, what);
const inline = (): unknown => questionsIn(place);
const anywhere = (): unknown => questionsIn(document);

/** Asks once it is drawn, before any provider above has started anything. */
function Asker({ id }: { id: string }): null {
  const candor = useCandor();
  useEffect(() => void candor.ask(id), [candor, id]);
  return null;
}

/** Hands its Candor out at each render. */
function Look({ see }: { see: (candor: Candor) => void }): null {
  see(useCandor());
  return null;
}

describe('a provider in React', () => {
  it('lets a component ask in its first effect', async () => {
    await draw(provided(createElement(Asker, { id: 'guide' })));
    await expect.poll(anywhere).toEqual(GUIDE);
  });

  it('starts one Candor and asks once in strict mode', async () => {
    await draw(strictly(provided(createElement(Asker, { id: 'guide' }), survey('help'))));
    await expect.poll(inline).toEqual(HELP);
    await expect.poll(anywhere).toEqual([...HELP, ...GUIDE]);
    expect(ready).toBe(1);
  });

  it('gives the same Candor at each render, whatever object the options are', async () => {
    const seen = new Set<Candor>();
    const look = createElement(Look, { see: (candor) => seen.add(candor) });
    await draw(provided(look));
    const started = createCandor(options);
    await draw(provided(look));
    expect(seen.size).toBe(1);
    expect(createCandor(options)).toBe(started);
  });

  it('starts another one for another site', async () => {
    await draw(provided(createElement(Asker, { id: 'guide' })));
    await expect.poll(anywhere).toEqual(GUIDE);
    const first = document.querySelector('candor-prompt');
    options = newSite();
    await draw(provided(createElement(Asker, { id: 'guide' }), survey('help')));
    await expect.poll(inline).toEqual(HELP);
    await expect.poll(anywhere).toEqual([...HELP, ...GUIDE]);
    expect(first?.isConnected).toBe(false);
  });

  it('ends it with the last provider, and not before', async () => {
    const one = (key: string, ...children: ReactNode[]): ReactElement =>
      createElement(CandorProvider, { key, options }, ...children);
    await draw([one('a', createElement(Asker, { id: 'guide' })), one('b')]);
    await expect.poll(anywhere).toEqual(GUIDE);
    const started = createCandor(options);
    await draw([one('b')]);
    expect(createCandor(options)).toBe(started);
    expect(anywhere()).toEqual(GUIDE);
    await draw(null);
    await expect.poll(anywhere).toEqual([]);
    expect(createCandor(options)).not.toBe(started);
  });

  it('goes on where a page changes to another layout with a provider of its own', async () => {
    await draw(createElement('main', null, provided(createElement(Asker, { id: 'guide' }))));
    await expect.poll(anywhere).toEqual(GUIDE);
    await draw(createElement('section', null, provided()));
    expect(anywhere()).toEqual(GUIDE);
  });

  it('passes on a Candor that the app has started, and leaves its end to the app', async () => {
    const candor = createCandor(options);
    await draw(createElement(CandorProvider, { candor }, survey('guide')));
    await expect.poll(inline).toEqual(GUIDE);
    await draw(null);
    expect(createCandor(options)).toBe(candor);
  });

  it('shows the page where the endpoint is wrong, and says so on the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    options = { ...options, endpoint: 'https://' };
    await draw(provided('The page'));
    expect(place.textContent).toBe('The page');
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('"endpoint" is no address'));
    options = newSite();
  });

  it('is missed in words', () => {
    expect(() => renderToString(createElement(Asker, { id: 'guide' }))).toThrow(/useCandor: expected a CandorProvider/);
    expect(() => renderToString(survey('guide'))).toThrow(/CandorSurvey: expected a CandorProvider/);
  });

  it('takes over what a server has drawn, without a difference', async () => {
    const complained = vi.spyOn(console, 'error');
    const page = provided(createElement('h1', null, 'A guide'), survey('guide'));
    const onRecoverableError = vi.fn<() => void>();
    place.innerHTML = renderToString(page);
    await act(async () => {
      root = hydrateRoot(place, page, { onRecoverableError });
    });
    await expect.poll(inline).toEqual(GUIDE);
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(complained).not.toHaveBeenCalled();
  });
});

describe('a survey amid a page of React', () => {
  it('is shown, once in strict mode too, and goes with its component', async () => {
    await draw(strictly(provided(survey('guide'))));
    await expect.poll(inline).toEqual(GUIDE);
    await draw(strictly(provided()));
    expect(inline()).toEqual([]);
  });

  it('takes a Candor of its own', async () => {
    await draw(createElement(CandorSurvey, { candor: createCandor(options), survey: 'guide' }));
    await expect.poll(inline).toEqual(GUIDE);
  });

  it('is asked anew where it is given another Candor', async () => {
    const other = createCandor(newSite());
    const draws = (candor: Candor): Promise<void> => draw(createElement(CandorSurvey, { candor, survey: 'guide' }));
    await draws(createCandor(options));
    await expect.poll(inline).toEqual(GUIDE);
    const before = place.querySelector('candor-prompt');
    await draws(other);
    await expect.poll(inline).toEqual(GUIDE);
    expect(place.querySelector('candor-prompt')).not.toBe(before);
    other.destroy();
  });

  it('gives way to another survey', async () => {
    await draw(provided(survey('guide')));
    await expect.poll(inline).toEqual(GUIDE);
    await draw(provided(survey('help')));
    await expect.poll(inline).toEqual(HELP);
  });

  it('keeps the answer where the page goes on with its prompt open, and asks on the next page', async () => {
    await draw(provided(survey('guide')));
    await expect.poll(inline).toEqual(GUIDE);
    const answered = new Promise((resolve) => createCandor(options).on('answered', resolve));
    place
      .querySelector('candor-prompt')
      ?.shadowRoot?.querySelector('input')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await answered;
    await draw(provided(createElement(Asker, { id: 'help' })));
    await expect.poll(anywhere).toEqual(HELP);
    expect(await createCandor(options).status()).toMatchObject({ waiting: 1 });
  });
});
