import type { Survey } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandorEvents } from './events.js';
import { interview, type Interview } from './interview.js';
import type { Parcel } from './outbox/parcel.js';
import type { Porch } from './outbox/porch.js';
import { wordsOf } from './prompt/words/index.js';

const survey: Survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'How likely?', followUp: { promoter: 'Why?' } }, ar: { question: 'ما مدى احتمال؟' } },
  moments: [{ on: 'code', name: 'done' }],
};

let kept: Parcel[];
let noted: Parcel[];
let told: (keyof CandorEvents)[];
let current: Interview;

async function open(): Promise<ShadowRoot> {
  const outbox: Pick<Porch, 'keep' | 'note'> = {
    async keep(parcel) {
      kept.push(parcel);
    },
    async note(parcel) {
      noted.push(parcel);
    },
  };
  current = interview({
    words: await wordsOf('en'),
    asking: { survey, language: 'en', moment: 'done', probability: 1 },
    outbox,
    emit: (name) => void told.push(name),
    now: Date.now,
    onEnd: () => {},
  });
  const root = document.querySelector('candor-prompt')?.shadowRoot;
  if (!root) throw new Error('there is no prompt');
  return root;
}

const revisions = (parcels: Parcel[]): [number, string | undefined][] =>
  parcels.flatMap((parcel) =>
    parcel.kind === 'response'
      ? [[parcel.response.revision, parcel.response.comment] as [number, string | undefined]]
      : [],
  );

function type(root: ShadowRoot, text: string): void {
  const field = root.querySelector('textarea');
  if (!field) throw new Error('nobody asks for a comment');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  [kept, noted, told] = [[], [], []];
  vi.useFakeTimers();
});
afterEach(() => {
  current.end();
  vi.useRealTimers();
});

async function rated(): Promise<ShadowRoot> {
  const root = await open();
  rate(root);
  return root;
}

function rate(root: ShadowRoot): void {
  const nine = [...root.querySelectorAll('input')].find((input) => input.getAttribute('aria-label')?.startsWith('9 '));
  nine?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
}

describe('a prompt', () => {
  it('speaks another language, from its other side, until there is an answer', async () => {
    const root = await open();
    const words = await wordsOf('ar');
    current.speak('ar', words);
    expect(root.querySelector('h2')?.textContent).toBe('ما مدى احتمال؟');
    expect(root.host.getAttribute('dir')).toBe('rtl');
    current.speak('en', words);
    rate(root);
    current.speak('ar', words);
    expect(root.host.getAttribute('lang')).toBe('en');
    expect(kept).toMatchObject([{ response: { locale: 'en' } }, {}]);
  });

  it('that is closed without a rating is dismissed', async () => {
    const root = await open();
    root.querySelector<HTMLElement>('.close')?.click();
    expect(told).toEqual(['shown', 'dismissed']);
    expect(kept).toMatchObject([{ outcome: { outcome: 'dismissed' } }]);
  });

  it('that the page takes away for good was dismissed by nobody, and what was said in it is kept', async () => {
    const root = await rated();
    type(root, 'Because');
    current.end();
    expect(revisions(kept)).toEqual([
      [1, undefined],
      [2, 'Because'],
    ]);
    await open();
    current.end();
    expect(told).not.toContain('dismissed');
    expect(document.querySelector('candor-prompt')).toBeNull();
  });

  it('that is taken away, since consent was withdrawn, was dismissed by nobody, and keeps no word of a draft', async () => {
    await open();
    current.drop();
    expect([told, kept]).toEqual([['shown'], []]);
    const root = await rated();
    type(root, 'Because');
    const before = [...kept, ...noted];
    current.drop();
    await vi.advanceTimersByTimeAsync(5000);
    expect([...kept, ...noted]).toEqual(before);
    expect(document.querySelector('candor-prompt')).toBeNull();
  });
});

describe('a comment that is being typed', () => {
  it('is kept within a second though the typing never pauses, as revisions that nobody has sent', async () => {
    const root = await rated();
    for (const text of ['Be', 'Because', 'Because of', 'Because of the']) {
      type(root, text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(revisions(noted)).toEqual([
      [2, 'Because'],
      [3, 'Because of the'],
    ]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(revisions(noted)).toHaveLength(2);
    expect(told).not.toContain('commented');
  });

  it('goes with the last request of the page, and is sent when the customer says so though it was kept before', async () => {
    const root = await rated();
    type(root, 'Because');
    expect(current.lastWord()).toMatchObject({ response: { revision: 2, comment: 'Because' } });
    expect(current.lastWord()).toBeUndefined();
    current.end();
    expect(revisions(kept)).toEqual([
      [1, undefined],
      [2, 'Because'],
    ]);
    expect(told).toContain('commented');
    await vi.advanceTimersByTimeAsync(5000);
    expect(revisions(noted)).toEqual([]);
  });
});
