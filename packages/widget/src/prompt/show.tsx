import { h, render } from 'preact';
import type { Survey, Texts } from '@candor/protocol';
import { advance, BEGINNING, type Action } from './conversation.js';
import { openHost } from './host.js';
import { Prompt, type Delivery } from './Prompt.js';
import type { Words } from './words/index.js';

export interface ShowOptions {
  survey: Survey;
  texts: Texts;
  words: Words;
  language: string;
  onRate(rating: number): void;
  /** At each change of the comment: it may be the last we hear. */
  onDraft(comment: string): void;
  onComment(comment: string): void;
  onClose(): void;
}

/** A prompt that is in the page. */
export interface Shown {
  /** Tells the customer what has become of the answer. */
  tell(delivery: Delivery): void;
  close(): void;
}

/** Shows a prompt. Only the customer, or `close`, takes it away: nothing closes by itself. */
export function showPrompt({ survey, texts, words, language, ...told }: ShowOptions): Shown {
  const host = openHost(language);
  let now = BEGINNING;
  let delivery: Delivery = 'unknown';

  function act(action: Action): void {
    if (action.type === 'rate') told.onRate(action.rating);
    if (action.type === 'write') told.onDraft(action.comment);
    if (action.type === 'send') told.onComment(now.comment);
    const { step } = now;
    now = advance(survey, texts, now, action);
    draw();
    // Only the customer's own act leads to another step, so focus may follow; it never comes uncalled.
    if (now.step !== step) focusIn(host.container);
  }

  function draw(): void {
    render(<Prompt {...{ survey, texts, words, now, delivery, act }} onClose={told.onClose} />, host.container);
  }

  draw();
  return {
    tell(news) {
      delivery = news;
      if (host.container.isConnected) draw();
    },
    close() {
      render(null, host.container);
      host.remove();
    },
  };
}

/** To the field of a new step where a keyboard is at hand; elsewhere to its title, so that no screen keyboard jumps up. */
function focusIn(container: HTMLElement): void {
  const field = matchMedia('(pointer: fine)').matches && container.querySelector('textarea');
  (field || container.querySelector('h2'))?.focus({ preventScroll: true });
}
