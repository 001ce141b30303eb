import type { Survey, SurveyResponse } from '@candor/protocol';
import type { Emit } from './events.js';
import { deliveryOf, SET_OUT, travelOn, type Travel } from './delivery.js';
import type { Outbox, Progress } from './outbox/outbox.js';
import type { Parcel } from './outbox/parcel.js';
import { showPrompt } from './prompt/show.js';
import type { Words } from './prompt/words/index.js';
import { newId } from './response/id.js';
import { respond, revise, type Asking } from './response/respond.js';

/** A prompt from its showing to its end: what the customer does becomes responses and outcomes in the outbox. */
export interface Interview {
  /** What has been typed but not sent, to go with the last request of the page. */
  lastWord(): Parcel | undefined;
  /** Something has happened in the outbox. */
  onProgress(progress: Progress): void;
  /** The customer is done with it. */
  close(): void;
  /** It is taken away: what was said in it is to be forgotten. */
  drop(): void;
}

export interface InterviewOptions {
  words: Words;
  asking: Omit<Asking, 'shownAt'>;
  outbox: Outbox;
  emit: Emit;
  now: () => number;
  onEnd: () => void;
}

/** What is typed is on the disk before it is a second old. */
const DRAFT_EVERY = 800;

export function interview({ words, asking, outbox, emit, now, onEnd }: InterviewOptions): Interview {
  const { survey, language, moment, probability, test } = asking;
  const shownAt = now();
  const promptId = newId(shownAt);
  let response: SurveyResponse | undefined;
  let draft = '';
  /** The current revision has words in it that nobody has sent. */
  let unsent = false;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let travel: Travel = SET_OUT;

  const tellOutcome = (outcome: 'shown' | 'answered' | 'dismissed'): void => {
    const at = now();
    const told = { id: promptId, survey: survey.id, outcome, at, probability, ...(test && { test }) };
    const parcel: Parcel = { kind: 'outcome', outcome: told };
    // That a prompt was shown can wait for what comes of it: a request less, just when the page is busy with it.
    void (outcome === 'shown' ? outbox.note(parcel) : outbox.keep(parcel));
  };

  function onRate(rating: number): void {
    const first = response === undefined;
    const at = now();
    const next = response
      ? revise(response, { rating, comment: draft })
      : respond({ ...asking, shownAt }, { rating, comment: draft }, newId(at), at);
    if (next === response) return;
    keep(next);
    if (first) tellOutcome('answered');
    emit('answered', { survey: survey.id, response: next });
  }

  function keep(next: SurveyResponse): void {
    response = next;
    travel = SET_OUT;
    unsent = false;
    void outbox.keep({ kind: 'response', response: next });
  }

  /** The response with the comment as it stands; nothing where that has not changed. */
  function withDraft(): SurveyResponse | undefined {
    const next = response && revise(response, { rating: response.rating, comment: draft });
    return next === response ? undefined : next;
  }

  /** What is typed so far, as a revision of its own. */
  function takeDraft(): Parcel | undefined {
    const next = withDraft();
    if (!next) return undefined;
    response = next;
    travel = SET_OUT;
    unsent = true;
    return { kind: 'response', response: next };
  }

  /** Not only at a pause: whoever types on and on may be the one whose browser ends. */
  function onDraft(comment: string): void {
    draft = comment;
    saving ??= setTimeout(() => {
      saving = undefined;
      const parcel = takeDraft();
      if (parcel) void outbox.note(parcel);
    }, DRAFT_EVERY);
  }

  function keepComment(): void {
    clearTimeout(saving);
    saving = undefined;
    takeDraft();
    if (!response || !unsent) return;
    keep(response);
    emit('commented', { survey: survey.id, response });
  }

  const prompt = showPrompt({
    survey,
    texts: textsIn(survey, language),
    words,
    language,
    onRate,
    onDraft,
    onComment: (comment) => {
      draft = comment;
      keepComment();
    },
    onClose: close,
  });

  function close(): void {
    keepComment();
    if (!response) {
      tellOutcome('dismissed');
      emit('dismissed', { survey: survey.id });
    }
    drop();
  }

  function drop(): void {
    clearTimeout(saving);
    prompt.close();
    onEnd();
  }

  tellOutcome('shown');
  emit('shown', { survey: survey.id, moment });
  return {
    lastWord: takeDraft,
    onProgress(progress) {
      if (!response) return;
      travel = travelOn(travel, progress, response);
      prompt.tell(deliveryOf(travel));
    },
    close,
    drop,
  };
}

function textsIn(survey: Survey, language: string): Survey['texts'][string] {
  const texts = survey.texts[language];
  if (!texts) throw new RangeError(`survey "${survey.id}" has no text in "${language}"`);
  return texts;
}
