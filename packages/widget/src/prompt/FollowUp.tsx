import { h, type JSX } from 'preact';
import { LIMITS } from '@candor/protocol';
import type { Action } from './conversation.js';
import type { Words } from './words/index.js';

export interface FollowUpProps {
  words: Words;
  comment: string;
  act(action: Action): void;
}

/** The open question after the rating: a text, and one button that sends it or goes on without. */
export function FollowUp({ words, comment, act }: FollowUpProps): JSX.Element {
  return (
    <div>
      <textarea
        aria-labelledby="title"
        rows={3}
        maxLength={LIMITS.comment}
        placeholder={words.comment}
        value={comment}
        onInput={({ currentTarget }) => act({ type: 'write', comment: currentTarget.value })}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Enter' && (ctrlKey || metaKey)) act({ type: 'send' });
        }}
      />
      <div class="actions">
        <button type="button" class="quiet" onClick={() => act({ type: 'back' })}>
          {words.back}
        </button>
        <button type="button" class="primary" onClick={() => act({ type: 'send' })}>
          {comment.trim() ? words.send : words.skip}
        </button>
      </div>
    </div>
  );
}
