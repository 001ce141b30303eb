import { h, type JSX } from 'preact';
import { scaleOf, type Survey, type Texts } from '@candor/protocol';
import { followUpOf, type Action, type Conversation } from './conversation.js';
import { FollowUp } from './FollowUp.js';
import { Rating } from './Rating.js';
import type { Words } from './words/index.js';

/** What is known of the way of an answer: nothing said, not there yet, there, or not taken. */
export type Delivery = 'unknown' | 'kept' | 'delivered' | 'refused';

export interface PromptProps {
  survey: Survey;
  texts: Texts;
  words: Words;
  now: Conversation;
  delivery: Delivery;
  act(action: Action): void;
  onClose(): void;
}

/** One step of a prompt, drawn. What follows what is decided by `advance`. */
export function Prompt(props: PromptProps): JSX.Element {
  const { survey, texts, words, now, delivery, act, onClose } = props;
  return (
    <section
      class={`card ${now.step}`}
      aria-labelledby="title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <h2 id="title" tabIndex={-1}>
        {titleOf(props)}
      </h2>
      {now.step === 'rate' && (
        <Rating
          scale={scaleOf(survey)}
          marks={survey.look?.marks ?? 'numbers'}
          words={words}
          texts={texts}
          selected={now.rating}
          act={act}
        />
      )}
      {now.step === 'comment' && <FollowUp words={words} comment={now.comment} act={act} />}
      <p class="state" role="status">
        {now.step === 'thanks' ? truthOf(words, delivery) : ''}
      </p>
      <button type="button" class="close" aria-label={words.close} onClick={onClose}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 7l10 10M17 7L7 17" />
        </svg>
      </button>
    </section>
  );
}

function titleOf({ survey, texts, words, now: { step, rating } }: PromptProps): string {
  if (step === 'thanks') return texts.thanks ?? words.thanks;
  if (step === 'comment' && rating !== undefined) return followUpOf(survey, texts, rating) ?? texts.question;
  return texts.question;
}

/** What to say of an answer that is not simply there. */
function truthOf(words: Words, delivery: Delivery): string {
  return delivery === 'kept' ? words.saved : delivery === 'refused' ? words.refused : '';
}
