import { h, type JSX } from 'preact';
import type { Choice } from '@candor/protocol';
import { OTHER, type Action } from './conversation.js';
import { onEnter } from './onEnter.js';
import { StepButtons } from './StepButtons.js';
import type { Words } from './words/index.js';

export interface ReasonsProps {
  choice: Choice;
  /** In the order in which they are shown. */
  order: readonly string[];
  labels: Record<string, string>;
  words: Words;
  /** Whether nothing is asked after it. */
  last: boolean;
  picked: readonly string[];
  other: string;
  act(action: Action): void;
}

/** A list of answers, one of which or several may be chosen; the other one, last, has room for words. */
export function Reasons({ choice, order, labels, words, last, picked, other, act }: ReasonsProps): JSX.Element {
  const options = choice.other ? [...order, OTHER] : order;
  return (
    <div>
      {choice.many && (
        <p id="choose" class="state" lang={words.lang}>
          {words.choose}
        </p>
      )}
      <div
        class="reasons"
        role={choice.many ? 'group' : 'radiogroup'}
        aria-labelledby="title"
        aria-describedby={choice.many ? 'choose' : undefined}
      >
        {options.map((option) => (
          <label key={option}>
            <input
              type={choice.many ? 'checkbox' : 'radio'}
              name="reason"
              checked={picked.includes(option)}
              onChange={() => act({ type: 'pick', option })}
            />
            <span class="mark" lang={labels[option] === undefined ? words.lang : undefined}>
              {labels[option] ?? words.other}
            </span>
          </label>
        ))}
      </div>
      {picked.includes(OTHER) && (
        <input
          class="field"
          type="text"
          lang={words.lang}
          maxLength={200}
          aria-label={words.other}
          placeholder={words.other}
          value={other}
          onInput={({ currentTarget }) => act({ type: 'write', field: 'other', text: currentTarget.value })}
          onKeyDown={onEnter(() => act({ type: 'send' }))}
        />
      )}
      <StepButtons words={words} last={last} said={picked.length > 0} act={act} />
    </div>
  );
}
