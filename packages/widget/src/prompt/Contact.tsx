import { h, type JSX } from 'preact';
import type { Action } from './conversation.js';
import { onEnter } from './onEnter.js';
import { StepButtons } from './StepButtons.js';
import type { Words } from './words/index.js';

export interface ContactProps {
  words: Words;
  /** Whether nothing is asked after it. */
  last: boolean;
  address: string;
  bad: boolean;
  act(action: Action): void;
}

/** Whoever gives an address agrees to be written to about this answer; whoever goes on without does not. */
export function Contact({ words, last, address, bad, act }: ContactProps): JSX.Element {
  return (
    <div>
      <p id="address" class="state" lang={words.lang}>
        {words.address}
      </p>
      <input
        class="field"
        type="email"
        autocomplete="email"
        maxLength={254}
        aria-labelledby="address"
        aria-invalid={bad}
        aria-describedby="bad"
        value={address}
        onInput={({ currentTarget }) => act({ type: 'write', field: 'address', text: currentTarget.value })}
        onKeyDown={onEnter(() => act({ type: 'send' }))}
      />
      <p id="bad" class="state" role="alert" lang={words.lang}>
        {bad ? words.badAddress : ''}
      </p>
      <StepButtons words={words} last={last} said={address.trim() !== ''} act={act} />
    </div>
  );
}
