import { LIMITS } from '@candor/protocol';
import type { JSX } from 'preact';
import type { Words } from './words/index.js';

export interface FollowUpProps {
  words: Words;
  comment: string;
  labelledBy: string;
  onWrite(comment: string): void;
  onSend(): void;
  onBack(): void;
}

/** The open question after the rating: a text, and one button that sends it or goes on without. */
export function FollowUp({ words, comment, labelledBy, onWrite, onSend, onBack }: FollowUpProps): JSX.Element {
  return (
    <>
      <textarea
        aria-labelledby={labelledBy}
        rows={3}
        maxLength={LIMITS.comment}
        placeholder={words.comment}
        value={comment}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
      />
      <div class="actions">
        <button type="button" class="quiet" onClick={onBack}>
          {words.back}
        </button>
        <button type="button" class="primary" onClick={onSend}>
          {comment.trim() ? words.send : words.skip}
        </button>
      </div>
    </>
  );
}
