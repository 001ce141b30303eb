import type { Marks, Survey } from '@candor/protocol';
import { cleanup } from '@testing-library/preact';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { within, type BoundFunctions, type queries } from '@testing-library/dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Said } from '../response/respond.js';
import { showPrompt, type Shown } from './show.js';
import { en } from './words/en.js';

const survey: Survey = {
  id: 'nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: {
    en: {
      question: 'How likely are you to recommend us?',
      low: 'Not at all likely',
      high: 'Extremely likely',
      followUp: { promoter: 'What do you like most?', detractor: 'What went wrong?' },
    },
  },
  moments: [],
};

const said = (rating: number, comment = ''): Said => ({ rating, comment, answers: {} });

let shown: Shown;
let user: UserEvent;
const told = { onRate: vi.fn(), onDraft: vi.fn(), onSend: vi.fn(), onClose: vi.fn(), onLost: vi.fn(), codeOf: vi.fn() };

function show(of: Survey = survey): BoundFunctions<typeof queries> {
  const texts = of.texts['en'];
  if (!texts) throw new Error('the survey has English');
  shown = showPrompt({ survey: of, texts, words: en, language: 'en', random: () => 0.5, ...told });
  const root = document.querySelector('candor-prompt')?.shadowRoot?.querySelector('div');
  if (!root) throw new Error('the prompt is in the page');
  return within(root);
}

beforeEach(() => {
  vi.clearAllMocks();
  user = userEvent.setup();
});
afterEach(() => {
  shown.close();
  cleanup();
});

describe('the prompt', () => {
  it('can be put off or refused for good where the survey allows it, and nowhere else', async () => {
    const plain = show();
    expect(plain.queryByRole('button', { name: 'Ask me later' })).toBeNull();
    shown.close();
    const prompt = show({ ...survey, laterDays: 7, mayOptOut: true });
    await user.click(prompt.getByRole('button', { name: 'Ask me later' }));
    await user.click(prompt.getByRole('button', { name: 'Don’t ask me again' }));
    await user.click(prompt.getByRole('button', { name: 'Not now' }));
    expect(told.onClose.mock.calls).toEqual([['later'], ['never'], []]);
  });

  it('asks with a named group of radio buttons that say what they mean', () => {
    const prompt = show();
    expect(prompt.getByRole('region', { name: 'How likely are you to recommend us?' })).toBeTruthy();
    expect(prompt.getByRole('radiogroup', { name: 'How likely are you to recommend us?' })).toBeTruthy();
    const names = prompt.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'));
    expect(names).toHaveLength(11);
    expect([names[0], names[7], names[10]]).toEqual([
      '0 of 10, Not at all likely',
      '7 of 10',
      '10 of 10, Extremely likely',
    ]);
  });

  it('is announced once, a moment after it came, by the question alone', async () => {
    const prompt = show();
    const status = prompt.getByRole('status');
    expect(status.textContent).toBe('');
    await vi.waitFor(() => expect(status.textContent).toBe('How likely are you to recommend us?'));
    await user.click(prompt.getByRole('radio', { name: '8 of 10' }));
    expect(prompt.getByRole('status').textContent).toBe('');
  });

  it('says its first question no more once it asks the next', async () => {
    const prompt = show();
    await vi.waitFor(() => expect(prompt.getByRole('status').textContent).not.toBe(''));
    await user.click(prompt.getByRole('radio', { name: '9 of 10' }));
    expect(prompt.getByRole('heading').textContent).toBe('What do you like most?');
    expect(prompt.getByRole('status').textContent).toBe('');
  });

  it('leaves Enter and Escape to a word that is being composed', async () => {
    const prompt = show({
      ...survey,
      texts: { en: { question: '?', contact: { promoter: 'May we write to you?' } } },
    });
    await user.click(prompt.getByRole('radio', { name: '9 of 10' }));
    const field = prompt.getByRole('textbox');
    for (const key of ['Enter', 'Escape']) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, composed: true }));
    }
    expect([prompt.getByRole('heading').textContent, told.onClose.mock.calls]).toEqual(['May we write to you?', []]);
  });

  it('keeps Escape for itself, whatever else it could close', async () => {
    const prompt = show();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, composed: true });
    prompt.getByRole('radio', { name: '7 of 10' }).dispatchEvent(escape);
    expect([escape.defaultPrevented, told.onClose.mock.calls.length]).toEqual([true, 1]);
  });

  it('goes back to an address that is none', async () => {
    const prompt = show({
      ...survey,
      texts: { en: { question: '?', contact: { promoter: 'May we write to you?' } } },
    });
    await user.click(prompt.getByRole('radio', { name: '9 of 10' }));
    await user.type(prompt.getByRole('textbox'), 'ana');
    await user.click(prompt.getByRole('button', { name: 'Send' }));
    expect(prompt.getByRole('alert').textContent).toBe(en.badAddress);
    const root = document.querySelector('candor-prompt')?.shadowRoot;
    expect(root?.activeElement).toBe(prompt.getByRole('textbox'));
  });

  it('says that it goes on where another question follows, and that it sends what is the last', async () => {
    const prompt = show({
      ...survey,
      texts: { en: { question: '?', followUp: { promoter: 'Why?' }, contact: { promoter: 'May we write to you?' } } },
    });
    await user.click(prompt.getByRole('radio', { name: '9 of 10' }));
    expect(prompt.queryByRole('button', { name: 'Skip' })).not.toBeNull();
    await user.type(prompt.getByRole('textbox'), 'Tea');
    await user.click(prompt.getByRole('button', { name: 'Next' }));
    await user.type(prompt.getByRole('textbox'), 'ana@tea.example');
    await user.click(prompt.getByRole('button', { name: 'Send' }));
    expect(prompt.getByRole('heading').textContent).toBe(en.thanks);
  });

  it('says what is next though a translator has put words of its own in the place of ours', async () => {
    const prompt = show();
    const root = document.querySelector('candor-prompt')?.shadowRoot;
    const translate = (): void => {
      for (const element of root?.querySelectorAll('h2, button') ?? []) {
        for (const text of element.childNodes) {
          if (!(text instanceof Text)) continue;
          const font = document.createElement('font');
          font.textContent = 'traduit';
          text.replaceWith(font);
        }
      }
    };
    translate();
    await user.click(prompt.getByRole('radio', { name: '9 of 10' }));
    expect(prompt.getByRole('heading').textContent).toBe('What do you like most?');
    translate();
    await user.type(prompt.getByRole('textbox'), 'All');
    await user.click(prompt.getByRole('button', { name: 'Send' }));
    expect(prompt.getByRole('heading').textContent).toBe(en.thanks);
  });

  it('leaves nothing half drawn behind on a page that lets nothing be drawn', () => {
    show();
    const create = vi.spyOn(Element.prototype, 'setAttribute').mockImplementation((name) => {
      if (name === 'part') throw new Error('not here');
    });
    expect(() => show()).toThrow('not here');
    create.mockRestore();
    expect(document.querySelectorAll('candor-prompt')).toHaveLength(1);
  });

  it('takes no focus when it comes', () => {
    show();
    expect(document.activeElement).toBe(document.body);
  });

  it('takes the rating at the click and asks the question of its band', async () => {
    const prompt = show();
    await user.click(prompt.getByRole('radio', { name: '9 of 10' }));
    expect(told.onRate).toHaveBeenCalledExactlyOnceWith(said(9));
    expect(prompt.getByRole('heading').textContent).toBe('What do you like most?');
    await user.type(prompt.getByRole('textbox'), 'Tea');
    await user.click(prompt.getByRole('button', { name: 'Send' }));
    expect(told.onSend).toHaveBeenCalledExactlyOnceWith(said(9, 'Tea'));
    expect(prompt.getByRole('heading').textContent).toBe('Thank you!');
  });

  it('gives nothing away while arrow keys look for the rating, and gives it with Enter or Next', async () => {
    const prompt = show();
    const radio = prompt.getByRole('radio', { name: '3 of 10' });
    radio.focus();
    await user.keyboard(' ');
    expect(told.onRate).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(told.onRate).toHaveBeenCalledExactlyOnceWith(said(3));
    await user.click(prompt.getByRole('button', { name: 'Back' }));
    await user.click(prompt.getByRole('button', { name: 'Next' }));
    expect(told.onRate).toHaveBeenLastCalledWith(said(3));
  });

  it('goes along the scale by arrows, Home, End and digits, and gives nothing away by them', async () => {
    const prompt = show();
    prompt.getByRole('radio', { name: '3 of 10' }).focus();
    const checked = (): string | null => prompt.getByRole('radio', { checked: true }).getAttribute('aria-label');
    for (const [keys, name] of [
      ['{ArrowRight}', '4 of 10'],
      ['{ArrowLeft}{ArrowLeft}', '2 of 10'],
      ['{End}', '10 of 10, Extremely likely'],
      ['{ArrowDown}', '0 of 10, Not at all likely'],
      ['7', '7 of 10'],
      ['10', '10 of 10, Extremely likely'],
    ] as const) {
      await user.keyboard(keys);
      expect(checked()).toBe(name);
    }
    expect(told.onRate).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(told.onRate).toHaveBeenCalledExactlyOnceWith(said(10));
  });

  it('goes on with Enter from the words for another reason', async () => {
    const texts = { question: 'Why?', choice: { question: 'What is missing?', options: { price: 'The price' } } };
    const choice = { id: 'reason', options: ['price'], other: true };
    const prompt = show({ ...survey, choice, texts: { en: texts } });
    await user.click(prompt.getByRole('radio', { name: '3 of 10' }));
    await user.click(prompt.getByRole('radio', { name: 'Other' }));
    await user.type(prompt.getByRole('textbox'), 'Tea{Enter}');
    expect(told.onSend).toHaveBeenCalledOnce();
    expect(told.onSend.mock.calls[0]?.[0]).toMatchObject({ answers: { reason: 'other', 'reason.other': 'Tea' } });
    expect(prompt.getByRole('heading').textContent).toBe('Thank you!');
  });

  it('lets a customer go on without a comment', async () => {
    const prompt = show();
    await user.click(prompt.getByRole('radio', { name: /^0 of 10/ }));
    await user.click(prompt.getByRole('button', { name: 'Skip' }));
    expect(told.onSend).toHaveBeenCalledExactlyOnceWith(said(0));
  });

  it('thanks at once where the band has no question', async () => {
    const prompt = show();
    await user.click(prompt.getByRole('radio', { name: '8 of 10' }));
    expect(prompt.getByRole('heading').textContent).toBe('Thank you!');
  });

  it('says what has become of the answer as soon as that is known', async () => {
    const prompt = show();
    await user.click(prompt.getByRole('radio', { name: '8 of 10' }));
    const state = (): string | null => prompt.getByRole('status').textContent;
    expect(state()).toBe('');
    shown.tell('kept');
    expect(state()).toBe(en.saved);
    shown.tell('delivered');
    expect(state()).toBe(en.delivered);
    shown.tell('refused');
    expect(state()).toBe(en.refused);
  });

  it('closes by a button that puts the question off, and once there is an answer takes away nothing but itself', async () => {
    const prompt = show();
    expect(prompt.getByRole('button', { name: 'Not now' })).toBeTruthy();
    await user.click(prompt.getByRole('radio', { name: '8 of 10' }));
    expect(prompt.queryByRole('button', { name: 'Not now' })).toBeNull();
    await user.click(prompt.getByRole('button', { name: 'Close' }));
    expect(told.onClose).toHaveBeenCalledTimes(1);
  });

  it('shows numbers in the digits of its language, and gives the number', async () => {
    shown.close();
    const { texts } = survey;
    const persian = { texts: texts['en'] ?? { question: '?' }, words: en, language: 'fa' };
    shown = showPrompt({ survey, ...persian, random: () => 0, ...told });
    const root = document.querySelector('candor-prompt')?.shadowRoot;
    const marks = [...(root?.querySelectorAll('.mark') ?? [])].map(({ textContent }) => textContent);
    expect(marks.join(' ')).toBe('۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۱۰');
    expect(root?.querySelectorAll('input')[7]?.getAttribute('aria-label')).toBe('۷ of ۱۰');
    const last = [...(root?.querySelectorAll('input') ?? [])].at(-1);
    last?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(told.onRate).toHaveBeenCalledExactlyOnceWith(said(10));
  });

  it('closes by its button and by Escape from inside', async () => {
    const prompt = show();
    await user.click(prompt.getByRole('button', { name: 'Not now' }));
    expect(told.onClose).toHaveBeenCalledTimes(1);
    prompt.getByRole('radio', { name: '5 of 10' }).focus();
    await user.keyboard('{Escape}');
    expect(told.onClose).toHaveBeenCalledTimes(2);
  });

  it.each<[Marks, Survey, string[]]>([
    [
      'faces',
      { ...survey, metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, texts: { en: { question: '?' } } },
      ['1 of 3, Bad', '2 of 3, So-so', '3 of 3, Good'],
    ],
    [
      'thumbs',
      { ...survey, metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, texts: { en: { question: '?' } } },
      ['No', 'Yes'],
    ],
    [
      'stars',
      {
        ...survey,
        metric: 'csat',
        scale: { min: 1, max: 5, good: 'high' },
        texts: { en: { question: '?', low: 'Poor', high: 'Great' } },
      },
      ['1 of 5, Poor', '2 of 5', '3 of 5', '4 of 5', '5 of 5, Great'],
    ],
  ])('draws %s, and names them', (marks, of, names) => {
    const prompt = show({ ...of, look: { marks } });
    expect(prompt.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual(names);
  });

  it('calls no face of effort good or bad: who agrees or not says nothing of that', () => {
    const ends = { question: 'It was easy.', low: 'Disagree', high: 'Agree' };
    const scale = { min: 1, max: 5, good: 'high' } as const;
    const prompt = show({ ...survey, metric: 'ces', scale, texts: { en: ends }, look: { marks: 'faces' } });
    const names = prompt.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'));
    expect(names).toEqual(['1 of 5, Disagree', '2 of 5', '3 of 5', '4 of 5', '5 of 5, Agree']);
  });

  it('says under five faces what the ends mean, in our words where the survey has none', () => {
    const scale = { min: 1, max: 5, good: 'high' } as const;
    show({ ...survey, metric: 'csat', scale, texts: { en: { question: '?' } }, look: { marks: 'faces' } });
    const ends = document.querySelector('candor-prompt')?.shadowRoot?.querySelectorAll('.ends span') ?? [];
    expect([...ends].map((end) => end.textContent)).toEqual(['Very bad', 'Very good']);
  });

  it('leaves nothing in the page when it goes', () => {
    show();
    shown.close();
    expect(document.querySelector('candor-prompt')).toBeNull();
  });
});
