import { h, type JSX } from 'preact';
import { LIMITS } from '@candor/protocol';
import type { Action } from './conversation.js';
import { onEnter } from './onEnter.js';
import { StepButtons } from './StepButtons.js';
import type { Words } from './words/index.js';

export interface FollowUpProps {
  words: Words;
  /** Whether nothing is asked after it. */
  last: boolean;
  comment: string;
  act(action: Action): void;
}

/** The open question after the rating. */
export function FollowUp({ words, last, comment, act }: FollowUpProps): JSX.Element {
  return (
    <div>
      <textarea
        aria-labelledby="title"
        rows={3}
        maxLength={LIMITS.comment}
        placeholder={words.comment}
        value={comment}
        onInput={({ currentTarget }) => act({ type: 'write', field: 'comment', text: currentTarget.value })}
        onKeyDown={onEnter(
          () => act({ type: 'send' }),
          ({ ctrlKey, metaKey }) => ctrlKey || metaKey,
        )}
      />
      <StepButtons words={words} last={last} said={comment.trim() !== ''} act={act} />
    </div>
  );
}
