import { h, type JSX } from 'preact';
import { scaleOf, type Survey, type Texts } from '@candor/protocol';
import type { Wish } from '../events.js';
import { Contact } from './Contact.js';
import { isLast, turnOf, type Action, type Conversation } from './conversation.js';
import { FollowUp } from './FollowUp.js';
import { Rating } from './Rating.js';
import { Reasons } from './Reasons.js';
import { Thanks } from './Thanks.js';
import { Wishes } from './Wishes.js';
import type { Words } from './words/index.js';

/** What is known of the way of an answer: nothing yet, still on this device, at the collector, or not taken. */
export type Delivery = 'unknown' | 'kept' | 'delivered' | 'refused';

export interface PromptProps {
  survey: Survey;
  texts: Texts;
  words: Words;
  digits(whole: number): string;
  now: Conversation;
  /** In which the options of the survey's choice are shown. */
  order: readonly string[];
  /** Whether the live region has been there for long enough to be heard. */
  announced: boolean;
  delivery: Delivery;
  /** With which the answer can be withdrawn. */
  code: string | undefined;
  act(action: Action): void;
  onClose(wish?: Wish): void;
}

/** One step of a prompt, drawn. What follows what is decided by `advance`. */
export function Prompt(props: PromptProps): JSX.Element {
  const { texts, words, now, announced, delivery, onClose } = props;
  const isThanks = now.step === 'thanks';
  return (
    <section
      class={`card ${now.step}`}
      part="card"
      aria-labelledby="title"
      onKeyDown={(event) => {
        // While a word is being composed, it takes that back; else it is for the prompt alone, not for what else is open.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      {/* A translator may have put words of its own in the place of ours: what is new is drawn anew, but for the live region. */}
      <h2
        key={now.step}
        id="title"
        part="title"
        tabIndex={-1}
        lang={isThanks && texts.thanks === undefined ? words.lang : undefined}
      >
        {titleOf(props)}
      </h2>
      {bodyOf(props)}
      <p class={isThanks ? 'state' : 'unseen'} role="status" translate={false} lang={isThanks ? words.lang : undefined}>
        {isThanks ? truthOf(words, delivery) : announced && now.step === 'rate' ? texts.question : ''}
      </p>
      <button
        type="button"
        class="close"
        lang={words.lang}
        aria-label={now.step === 'rate' ? words.notNow : words.close}
        onClick={() => onClose()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 7l10 10M17 7L7 17" />
        </svg>
      </button>
    </section>
  );
}

function bodyOf({ survey, texts, words, digits, now, order, code, act, onClose }: PromptProps): JSX.Element {
  const { step, rating = 0, picked, other, comment, address } = now;
  if (step === 'rate') {
    const marks = survey.look?.marks ?? 'numbers';
    const wishes = wishesOf(survey);
    return (
      <div>
        <Rating
          {...{ texts, marks, digits, act }}
          words={ratedBy(survey, words)}
          scale={scaleOf(survey)}
          selected={now.rating}
        />
        {wishes.length > 0 && <Wishes {...{ words, wishes, onClose }} />}
      </div>
    );
  }
  const last = isLast(survey, texts, now);
  if (step === 'choice' && survey.choice && texts.choice) {
    return (
      <Reasons {...{ words, last, order, picked, other, act }} choice={survey.choice} labels={texts.choice.options} />
    );
  }
  if (step === 'comment') return <FollowUp {...{ words, last, comment, act }} />;
  if (step === 'contact') return <Contact {...{ words, last, address, act }} bad={now.badAddress} />;
  return <Thanks {...{ words, code }} next={turnOf(survey, texts, rating).next} />;
}

/** Whoever agrees or not says nothing of good and bad: there, a face has only the survey's own words. */
const ratedBy = ({ metric }: Survey, words: Words): Words =>
  metric === 'ces' ? { ...words, faces: ['', '', '', '', ''] } : words;

function wishesOf({ laterDays, mayOptOut }: Survey): Wish[] {
  return [...(laterDays === undefined ? [] : ['later' as const]), ...(mayOptOut ? ['never' as const] : [])];
}

function titleOf({ survey, texts, words, now: { step, rating = 0 } }: PromptProps): string {
  const { followUp, contact } = turnOf(survey, texts, rating);
  const titles = {
    rate: texts.question,
    choice: texts.choice?.question,
    comment: followUp,
    contact,
    thanks: texts.thanks ?? words.thanks,
  };
  return titles[step] ?? texts.question;
}

function truthOf(words: Words, delivery: Delivery): string {
  return { unknown: '', kept: words.saved, delivered: words.delivered, refused: words.refused }[delivery];
}
