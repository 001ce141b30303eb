import type { Survey, Texts } from '@candor/protocol';
import { cdp, userEvent } from 'vitest/browser';
import { showPrompt, type Shown, type ShowOptions } from './show.js';
import { wordsOf } from './words/index.js';

declare module 'vitest/browser' {
  /** Playwright's own types would bring Node's into the widget. */
  interface CDPSession {
    send(method: string, parameters: object): Promise<unknown>;
  }
}

/** The font size of the reader's own, in px, as the browser's settings have it. */
export const setLetters = (standard: number): Promise<unknown> =>
  cdp().send('Page.setFontSizes', { fontSizes: { standard } });

/** What the reader has set in the system, by the names of media features. */
export const prefer = (features: Record<string, string>): Promise<unknown> =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

/** A prompt on the screen. */
export interface Stage {
  root: ShadowRoot;
  shown: Shown;
}

const nothing = (): void => {};

export async function stage(survey: Survey, texts: Texts, rest: Partial<ShowOptions> = {}): Promise<Stage> {
  const { language = 'en' } = rest;
  const words = await wordsOf(language);
  const told = { onRate: nothing, onDraft: nothing, onSend: nothing, onClose: nothing, onLost: nothing };
  const codeOf = (): string => '033S-W2D2-PF2DB';
  const shown = showPrompt({ survey, texts, words, language, random: () => 0.5, codeOf, ...told, ...rest });
  const root = document.querySelector('candor-prompt')?.shadowRoot;
  if (!root) throw new Error('there is no prompt');
  return { root, shown };
}

/** Once nothing moves any more. */
export async function atRest(root: ShadowRoot): Promise<void> {
  await Promise.all(root.getAnimations().map(({ finished }) => finished));
}

/** Every step of a prompt from its first to its thanks, each looked at with something chosen or written in it. */
export async function walk(root: ShadowRoot, look: (step: string) => Promise<void> | void): Promise<void> {
  const step = (): string => root.querySelector('section')?.className.replace('card ', '') ?? '';
  for (;;) {
    const now = step();
    await look(now);
    if (now === 'thanks') return;
    await answer(root);
    await look(`${now}, answered`);
    root.querySelector<HTMLElement>('.primary')?.click();
    if (step() === now) throw new Error(`there is no way on from ${now}`);
  }
}

async function answer(root: ShadowRoot): Promise<void> {
  const last = [...root.querySelectorAll('input, textarea')].at(-1);
  if (last instanceof HTMLTextAreaElement) await userEvent.fill(last, 'Kind people');
  else if (last instanceof HTMLInputElement && last.type === 'email') await userEvent.fill(last, 'ana@tea.ro');
  else if (last instanceof HTMLInputElement) last.click();
}
