import { withdrawalCodeOf, type Survey, type SurveyResponse } from '@candor/protocol';
import type { Emit, Wish } from './events.js';
import { deliveryOf, SET_OUT, travelOn, type Travel } from './delivery.js';
import type { Progress } from './outbox/outbox.js';
import type { Parcel } from './outbox/parcel.js';
import type { Porch } from './outbox/porch.js';
import { showPrompt } from './prompt/show.js';
import type { Words } from './prompt/words/index.js';
import { newId, randomBytes } from './response/id.js';
import { respond, revise, type Asked, type Said } from './response/respond.js';

/** A prompt from its showing to its end: what the customer does becomes responses and outcomes in the outbox. */
export interface Interview {
  survey: Survey;
  /** Whether its prompt is in the page. */
  isThere(): boolean;
  /** What has been typed but not sent, to go with the last request of the page. */
  lastWord(): Parcel | undefined;
  /** Something has happened in the outbox. */
  onProgress(progress: Progress): void;
  /** In another language; not once there is an answer, which belongs to the question as it was asked. */
  speak(language: string, words: Words): void;
  /** It is over, whoever has ended it: what was said is kept, and nobody has dismissed it. */
  end(): void;
  /** It is taken away: what was said in it is to be forgotten. */
  drop(): void;
}

export interface InterviewOptions {
  words: Words;
  asking: Omit<Asked, 'shownAt'>;
  outbox: Pick<Porch, 'keep' | 'note'>;
  emit: Emit;
  now: () => number;
  onEnd: () => void;
  /** Amid the page, there; else at its edge. */
  into?: Element;
  /** The customer has asked for it: the focus comes along. */
  pressed?: true;
  /** That it was shown is for the customer's other devices to know, too. */
  shared?: boolean | undefined;
}

/** What is typed is on the disk before it is a second old. */
const DRAFT_EVERY = 800;

export function interview({
  words,
  asking: asked,
  outbox,
  emit,
  now,
  onEnd,
  into,
  pressed,
  shared,
}: InterviewOptions): Interview {
  const { survey, moment, probability, test } = asked;
  let asking = asked;
  const shownAt = now();
  const promptId = newId(shownAt);
  let response: SurveyResponse | undefined;
  let draft: Said | undefined;
  /** The current revision has words in it that nobody has sent. */
  let unsent = false;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let travel: Travel = SET_OUT;

  const tellOutcome = (outcome: 'shown' | 'answered' | 'dismissed'): void => {
    const at = now();
    const told = {
      id: promptId,
      survey: survey.id,
      outcome,
      at,
      probability,
      ...(outcome === 'shown' && shared && { respondent: asked.respondent }),
      ...(test && { test }),
    };
    const parcel: Parcel = { kind: 'outcome', outcome: told };
    // That a prompt was shown can wait for what comes of it: a request less, just when the page is busy with it.
    void (outcome === 'shown' ? outbox.note(parcel) : outbox.keep(parcel));
  };

  function onRate(said: Said): void {
    const first = response === undefined;
    const at = now();
    draft = said;
    const next = response ? revise(response, said) : respond({ ...asking, shownAt }, said, newId(at), at);
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

  /** What is said so far, as a revision of its own; nothing where that has not changed. */
  function takeDraft(): Parcel | undefined {
    const next = response && draft && revise(response, draft);
    if (!next || next === response) return undefined;
    response = next;
    travel = SET_OUT;
    unsent = true;
    return { kind: 'response', response: next };
  }

  /** Not only at a pause: whoever types on and on may be the one whose browser ends. */
  function onDraft(said: Said): void {
    draft = said;
    saving ??= setTimeout(() => {
      saving = undefined;
      const parcel = takeDraft();
      if (parcel) void outbox.note(parcel);
    }, DRAFT_EVERY);
  }

  function keepDraft(): void {
    clearTimeout(saving);
    saving = undefined;
    takeDraft();
    if (!response || !unsent) return;
    keep(response);
    emit('commented', { survey: survey.id, response });
  }

  const prompt = showPrompt({
    survey,
    texts: textsIn(survey, asking.language),
    words,
    language: asking.language,
    onRate,
    onDraft,
    onSend: (said) => {
      draft = said;
      keepDraft();
    },
    random: () => randomBytes(4).reduce((rest, byte) => (rest + byte) / 256, 0),
    codeOf: () => (survey.withdrawable && response ? withdrawalCodeOf(response.id) : undefined),
    onClose,
    onLost: end,
    ...(into && { into }),
    ...(pressed && { pressed }),
  });

  function onClose(wish?: Wish): void {
    if (!response) {
      tellOutcome('dismissed');
      emit('dismissed', { survey: survey.id, ...(wish && { wish }) });
    }
    end();
  }

  function end(): void {
    keepDraft();
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
    survey,
    isThere: () => prompt.isThere(),
    lastWord: takeDraft,
    onProgress(progress) {
      if (!response) return;
      travel = travelOn(travel, progress, response);
      prompt.tell(deliveryOf(travel));
    },
    speak(language, spoken) {
      if (response) return;
      asking = { ...asking, language };
      prompt.speak({ texts: textsIn(survey, language), words: spoken, language });
    },
    end,
    drop,
  };
}

function textsIn(survey: Survey, language: string): Survey['texts'][string] {
  const texts = survey.texts[language];
  if (!texts) throw new RangeError(`survey "${survey.id}" has no text in "${language}"`);
  return texts;
}
