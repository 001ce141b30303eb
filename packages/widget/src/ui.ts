import { shareOf, type Gate, type Survey } from '@candor/protocol';
import { decideAlone } from './eligibility/decideAlone.js';
import { isTime } from './eligibility/clockAhead.js';
import { restedFor } from './eligibility/rested.js';
import { whenDrawn } from './eligibility/whenDrawn.js';
import { whenCalm, type Wait } from './eligibility/whenCalm.js';
import type { Parts } from './asking.js';
import type { Load } from './files.js';
import { interview, type Interview } from './interview.js';
import { languageIn } from './languages.js';
import type { OutboxStatus } from './outbox/outbox.js';
import { createPorch } from './outbox/porch.js';
import { ownButton, type OwnButton } from './ownButton.js';
import { wordsOf } from './prompt/words/index.js';
import { newId } from './response/id.js';
import type { Asked } from './response/respond.js';
import { faultIn } from './surveys/askable.js';

/** Where a prompt is shown, and why there. */
export interface Where {
  /** What the moment is called in responses and reports. */
  moment?: string;
  /** Amid the page, in this element: there it is in nobody's way. */
  into?: Element;
  /** The customer has pressed the button for it, and waits. */
  pressed?: true;
  /** To be looked at: nothing of it is scored, and nobody is asked too often. */
  test?: true;
}

/** A prompt that was never shown. */
type Lost = Pick<Asked, 'survey' | 'probability' | 'test'>;

interface Showing extends Where {
  /** By the page itself, which knows what it does. */
  asked?: true;
  /** Decides anew, and remembers that it is shown if it may be. */
  take: () => boolean;
  onEnd: () => void;
}

/** The part of the widget that is loaded when it is first needed: the prompt, and the outbox behind it. */
export interface Ui {
  /**
   * Resolves once the prompt is in the page; to `false` where something was in its way for too long, or where it may
   * not be shown any more once the way is free.
   */
  show(asking: Omit<Asked, 'shownAt' | 'language'>, showing: Showing): Promise<boolean>;
  /** Fills the places that the page keeps for surveys, and puts the button into it that opens a prompt. */
  furnish(hasButton: Survey | undefined, ask: (survey: string, where: Where) => Promise<unknown>): Promise<void>;
  /** Tells that the time of a prompt has passed before it could be shown, and what was in its way. */
  expire(survey: string, gate: Gate['gate']): void;
  /** Sends what earlier visits have left. */
  flush(): Promise<void>;
  status(): Promise<OutboxStatus>;
  /** Sends again what was refused or has expired. */
  retry(): Promise<void>;
  setConsent(granted: boolean): Promise<void>;
  /** Forgets every answer that has not been sent. */
  purge(): Promise<void>;
  /** In another language, as far as nobody has answered yet. */
  speak(): Promise<void>;
  stop(): void;
}

/** @param load brings the outbox, once somebody is asked */
export type StartUi = (parts: Parts, load: Load) => Ui;

/** Whether there is a prompt in a place. A copy of one, as pages make them of themselves, is dead. */
const isTaken = (place?: Element): boolean => place?.querySelector('candor-prompt')?.shadowRoot != null;

export const startUi: StartUi = (parts, load) => {
  const { name, endpoint, page, visitors, emit, warn, now } = parts;
  if (new Map([[1, 1]]).get?.(1) !== 1 || !new Set([1]).has?.(1))
    throw new Error('the page has a Map or Set of its own');
  /** One at the edge of the page, and any amid it. */
  const interviews = new Set<Interview>();
  let atEdge: Interview | undefined;
  let button: OwnButton | undefined;
  let wait: Wait | undefined;
  /** Unlike the page's own, it outlasts the widget: what was said before that was taken off the page is kept. */
  let consent: boolean | undefined = page.consent === 'granted' || undefined;
  /** Why nothing is sent. */
  let failure: string | undefined;

  function onWithdrawn(): void {
    consent = false;
    takeAway();
    page.consent = 'withdrawn';
  }

  const outbox = createPorch({
    name,
    async bring() {
      const { openOutbox } = await load('outbox', endpoint);
      if (page.failure === failure) page.failure = '';
      return openOutbox(parts, interviews, onWithdrawn);
    },
    consent: () => consent,
    lastWords: () => [...interviews].flatMap((each) => each.lastWord() ?? []),
    onWithdrawn,
    onPurged: (ids) => emit('purged', { ids }),
    onFailure(error) {
      page.failure = failure = `answers are kept, not sent, as outbox.js fails: ${error}`;
      // Said once: browsers name another address at each try.
      warn('answers are kept, not sent, as outbox.js fails');
    },
  });

  function giveUp({ survey, probability, test }: Lost, gate: Gate['gate']): void {
    const at = now();
    const outcome = { id: newId(at), survey: survey.id, outcome: 'expired' as const, at, probability, gate };
    void outbox.keep({ kind: 'outcome', outcome: test ? { ...outcome, test } : outcome });
  }

  function takeAway(): void {
    wait?.stop();
    if (consent === false) button?.remove();
    for (const each of interviews) each.drop();
  }

  function forget(): Promise<void> {
    takeAway();
    return outbox.purge();
  }

  const onObstacle = (obstacle: string): void => void (page.obstacle = obstacle);

  /** Waits for its time. Whether that came, and it is remembered as shown. */
  async function isDue(asking: Lost, { asked, into, pressed, take }: Showing): Promise<boolean> {
    /** As often as somebody likes: to look at it, or by the button that is there for it. */
    const isAnytime = pressed || asking.test;
    if (pressed && !into) {
      // What comes by itself gives way to what was asked for.
      if (atEdge?.survey.id === asking.survey.id) return false;
      wait?.stop();
      atEdge?.end();
    }
    if (!into && !pressed) {
      const rested = asked || isAnytime ? Infinity : restedFor(visitors.read(), now());
      wait = whenCalm(rested, onObstacle);
      const how = await wait.calm;
      if (how === 'late') giveUp(asking, 'calm');
      if (how !== 'calm') return false;
    }
    if (into) await whenDrawn(into, onObstacle);
    if (!isAnytime && !(await isTime(asking.survey, parts))) return false;
    if (consent === false) throw new Error('consent was withdrawn');
    // The page may have taken its place away meanwhile, or another may have come to its edge.
    if (into ? !into.isConnected : atEdge) return false;
    // Who tries it out is a customer too, another time: nothing of this is remembered.
    if (asking.test) return page.consent !== 'withdrawn';
    return isAnytime ? take() : decideAlone(`${name}:${asking.survey.id}`, take);
  }

  return {
    async show(asking, showing) {
      const { into, pressed, onEnd } = showing;
      const fault = faultIn(asking.survey, page.file);
      if (fault) throw new Error(fault);
      const language = languageIn(asking.survey, page);
      const words = await wordsOf(language);
      // What the page has taken away with its own place is over.
      for (const each of interviews) if (!each.isThere()) each.end();
      // While it waited, another may have come there.
      if (isTaken(into) || !(await isDue(asking, showing)) || isTaken(into)) return false;
      // What is there all the same is such a copy.
      into?.querySelector('candor-prompt')?.remove();
      const begun = interview({
        words,
        asking: { ...asking, language },
        shared: page.file?.acrossDevices && asking.signature !== undefined,
        outbox,
        emit,
        now,
        onEnd: () => {
          interviews.delete(begun);
          if (atEdge === begun) atEdge = undefined;
          onEnd();
          if (pressed) button?.focus();
        },
        ...(into && { into }),
        ...(pressed && { pressed }),
      });
      interviews.add(begun);
      if (!into) atEdge = begun;
      return true;
    },
    async furnish(hasButton, ask) {
      for (const into of document.querySelectorAll('candor-survey')) {
        void ask(into.getAttribute('survey') ?? '', { moment: 'inline', into });
      }
      if (!hasButton) return;
      button = ownButton(hasButton, parts, () => ask(hasButton.id, { moment: 'button', pressed: true }));
      await button.put();
    },
    expire(id, gate) {
      const survey = page.file?.surveys.find((each) => each.id === id);
      // Where nobody is to be asked any more, nobody was missed.
      if (!page.file || !survey) return;
      const probability = shareOf(survey, page.file);
      if (probability > 0) giveUp({ survey, probability }, gate);
    },
    flush: () => outbox.flush(),
    status: () => outbox.status(),
    retry: () => outbox.retry(),
    async setConsent(granted) {
      consent = granted;
      if (granted) {
        await button?.put();
        return outbox.release();
      }
      outbox.hold();
      await forget();
    },
    purge: forget,
    async speak() {
      for (const each of interviews) {
        const language = languageIn(each.survey, page);
        each.speak(language, await wordsOf(language));
      }
      await button?.put();
    },
    stop() {
      wait?.stop();
      for (const each of interviews) each.end();
      button?.remove();
      outbox.stop();
    },
  };
};
