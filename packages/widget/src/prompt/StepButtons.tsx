import { h, type JSX } from 'preact';
import type { Action } from './conversation.js';
import type { Words } from './words/index.js';

export interface StepButtonsProps {
  words: Words;
  /** Whether there is anything to send. */
  said: boolean;
  act(action: Action): void;
}

/** Back, and one button that sends what was said or goes on without. */
export function StepButtons({ words, said, act }: StepButtonsProps): JSX.Element {
  const label = said ? words.send : words.skip;
  return (
    <div class="actions" lang={words.lang}>
      <button type="button" class="quiet" onClick={() => act({ type: 'back' })}>
        {words.back}
      </button>
      <button key={label} type="button" class="primary" part="button" onClick={() => act({ type: 'send' })}>
        {label}
      </button>
    </div>
  );
}
