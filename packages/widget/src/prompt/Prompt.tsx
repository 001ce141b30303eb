import { scaleOf, type Survey, type Texts } from '@candor/protocol';
import type { JSX } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { advance, BEGINNING, followUpOf, type Action, type Conversation } from './conversation.js';
import { FollowUp } from './FollowUp.js';
import { Rating } from './Rating.js';
import type { Words } from './words/index.js';

/** What is known of the way of an answer: nothing said, not there yet, there, or not taken. */
export type Delivery = 'unknown' | 'kept' | 'delivered' | 'refused';

export interface PromptProps {
  survey: Survey;
  texts: Texts;
  words: Words;
  delivery: Delivery;
  onRate(rating: number): void;
  /** At each change of the comment: it may be the last we hear. */
  onDraft(comment: string): void;
  onComment(comment: string): void;
  onClose(): void;
}

/** One prompt from the question to the thanks. What follows what is decided by `advance`. */
export function Prompt(props: PromptProps): JSX.Element {
  const { survey, texts, words, delivery } = props;
  const [now, dispatch] = useReducer(
    (state: Conversation, action: Action) => advance(survey, texts, state, action),
    BEGINNING,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const started = useRef(false);
  useEffect(() => {
    // Only the customer's own act leads to another step, so focus may follow; it never comes uncalled.
    if (started.current) focusOn(heading.current);
    started.current = true;
  }, [now.step]);

  const title = titleOf(props, now);
  const rate = (rating: number): void => {
    props.onRate(rating);
    dispatch({ type: 'rate', rating });
  };
  return (
    <section
      class={`card ${now.step}`}
      aria-labelledby="title"
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onClose();
      }}
    >
      <h2 id="title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {now.step === 'rate' ? (
        <>
          <Rating
            scale={scaleOf(survey)}
            marks={survey.look?.marks ?? 'numbers'}
            words={words}
            low={texts.low}
            high={texts.high}
            selected={now.rating}
            labelledBy="title"
            onSelect={(rating) => dispatch({ type: 'select', rating })}
            onRate={rate}
          />
          <NextButton words={words} rating={now.rating} onRate={rate} />
        </>
      ) : null}
      {now.step === 'comment' ? (
        <FollowUp
          words={words}
          comment={now.comment}
          labelledBy="title"
          onWrite={(comment) => {
            props.onDraft(comment);
            dispatch({ type: 'write', comment });
          }}
          onSend={() => {
            props.onComment(now.comment);
            dispatch({ type: 'send' });
          }}
          onBack={() => dispatch({ type: 'back' })}
        />
      ) : null}
      {now.step === 'thanks' ? <Status words={words} delivery={delivery} /> : null}
      <button type="button" class="close" aria-label={words.close} onClick={props.onClose}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 7l10 10M17 7L7 17" />
        </svg>
      </button>
    </section>
  );
}

/** For those who chose by keyboard, and for those who came back: it appears with the first choice. */
function NextButton(props: { words: Words; rating: number | undefined; onRate(rating: number): void }): JSX.Element {
  const { words, rating, onRate } = props;
  return (
    <div class="actions" hidden={rating === undefined}>
      <button type="button" class="primary" onClick={() => rating !== undefined && onRate(rating)}>
        {words.next}
      </button>
    </div>
  );
}

/** The truth about the answer: said only where it is not simply there. */
function Status({ words, delivery }: { words: Words; delivery: Delivery }): JSX.Element {
  const said = delivery === 'kept' ? words.saved : delivery === 'refused' ? words.refused : '';
  return (
    <p class="state" role="status">
      {said}
    </p>
  );
}

function titleOf({ survey, texts, words }: PromptProps, { step, rating }: Conversation): string {
  if (step === 'thanks') return texts.thanks ?? words.thanks;
  if (step === 'comment' && rating !== undefined) return followUpOf(survey, texts, rating) ?? texts.question;
  return texts.question;
}

/** The field of the new step where a keyboard is at hand; elsewhere its title, so that no screen keyboard jumps up. */
function focusOn(heading: HTMLElement | null): void {
  const field = heading?.parentElement?.querySelector('textarea');
  (field && matchMedia('(pointer: fine)').matches ? field : heading)?.focus({ preventScroll: true });
}
