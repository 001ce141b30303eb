import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCandor, type Candor } from './index.js';
import { defineSurveyElement } from './element.js';
import { GUIDE, HELP, newSite, questionsIn } from './wrappers/site.test-data.js';

// A border of ours: nothing is sent.
vi.stubGlobal('fetch', () => new Promise(() => {}));

let candor: Candor;
beforeEach(() => {
  candor = createCandor(newSite());
});
afterEach(() => {
  candor.destroy();
  document.body.innerHTML = '';
});

const asked = (): unknown => questionsIn(document.body);
function put(survey?: string): Element {
  const element = document.createElement('candor-survey');
  if (survey) element.setAttribute('survey', survey);
  document.body.append(element);
  return element;
}

// This one first: nothing can be undefined again.
it('fills an element that was in the page before it was defined, with what is in it left alone', async () => {
  document.body.innerHTML = '<candor-survey survey="guide"><p>Tell us</p></candor-survey>';
  defineSurveyElement(candor);
  await expect.poll(asked).toEqual(GUIDE);
  expect(document.querySelector('p')?.textContent).toBe('Tell us');
});

describe('an element for a survey', () => {
  beforeEach(() => defineSurveyElement(candor));

  it('is filled whenever it comes into the page', async () => {
    put('guide');
    await expect.poll(asked).toEqual(GUIDE);
  });

  it('waits until it is told of its survey', async () => {
    put().setAttribute('survey', 'guide');
    await expect.poll(asked).toEqual(GUIDE);
  });

  it('is for another survey once another is named, and asks once for one that is named again', async () => {
    const element = put('guide');
    await expect.poll(asked).toEqual(GUIDE);
    const [prompt] = element.children;
    element.setAttribute('survey', 'guide');
    expect(element.children[0]).toBe(prompt);
    element.setAttribute('survey', 'help');
    await expect.poll(asked).toEqual(HELP);
  });

  it('shows the survey that was named last, also where that was on the way of another', async () => {
    const element = put('guide');
    element.setAttribute('survey', 'help');
    await expect.poll(asked).toEqual(HELP);
  });

  it('asks nobody in a part of the page that is not open, says so, and asks there once it is', async () => {
    const shown = vi.fn<() => void>();
    candor.on('shown', shown);
    const tab = document.createElement('div');
    tab.hidden = true;
    tab.append(put('guide'));
    document.body.append(tab);
    const seen = (): unknown => candor.explain('guide').gates.find(({ gate }) => gate === 'calm')?.seen;
    await expect.poll(seen).toBe('its place is hidden');
    expect(asked()).toEqual([]);
    expect(shown).not.toHaveBeenCalled();
    tab.hidden = false;
    await expect.poll(asked).toEqual(GUIDE);
    expect(shown).toHaveBeenCalledTimes(1);
    expect(seen()).toBe('nothing');
  });

  it('keeps its prompt where it is moved, and is empty once it has left', async () => {
    const element = put('guide');
    await expect.poll(asked).toEqual(GUIDE);
    const [prompt] = element.children;
    const main = document.createElement('main');
    document.body.append(main);
    main.append(element);
    await Promise.resolve();
    expect(element.children[0]).toBe(prompt);
    element.remove();
    await Promise.resolve();
    expect(element.childElementCount).toBe(0);
  });

  it('asks the Candor of the latest call, once', () => {
    const ask = vi.spyOn(candor, 'ask');
    const element = put('guide');
    expect(ask).toHaveBeenCalledExactlyOnceWith('guide', { moment: 'inline', into: element });
  });

  it('asks once where it is made by the parser', () => {
    const ask = vi.spyOn(candor, 'ask');
    document.body.innerHTML = '<candor-survey survey="guide"></candor-survey>';
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks nothing where no survey is named', async () => {
    const ask = vi.spyOn(candor, 'ask');
    put();
    expect(ask).not.toHaveBeenCalled();
  });
});
