import { h, type JSX } from 'preact';
import type { Action } from './conversation.js';
import type { Words } from './words/index.js';

export interface StepButtonsProps {
  words: Words;
  /** Whether nothing is asked after this step. */
  last: boolean;
  /** Whether there is anything to send. */
  said: boolean;
  act(action: Action): void;
}

/** Back, and one button: on without an answer, on to the next question with one, or the last to be sent. */
export function StepButtons({ words, last, said, act }: StepButtonsProps): JSX.Element {
  const onward = last ? words.send : words.next;
  const label = said ? onward : words.skip;
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
