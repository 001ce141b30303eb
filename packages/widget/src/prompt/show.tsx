import { h, render } from 'preact';
import type { Survey, Texts } from '@candor/protocol';
import type { Said } from '../response/respond.js';
import type { Wish } from '../events.js';
import { advance, BEGINNING, saidIn, shuffled, type Action } from './conversation.js';
import { digitsOf } from './digits.js';
import { keepReadable } from './dress.js';
import { openHost } from './host.js';
import { Prompt, type Delivery } from './Prompt.js';
import type { Words } from './words/index.js';

/** One language: its words, and the survey's in it. */
export interface Spoken {
  texts: Texts;
  words: Words;
  language: string;
}

export interface ShowOptions extends Spoken {
  survey: Survey;
  /** From 0 up to 1. */
  random: () => number;
  onRate(said: Said): void;
  /** At each change of what is said after the rating: it may be the last we hear. */
  onDraft(said: Said): void;
  onSend(said: Said): void;
  /** With which the answer can be withdrawn, once there is one. */
  codeOf(): string | undefined;
  /** The customer has closed it. */
  onClose(wish?: Wish): void;
  /** The page has taken it away for good. */
  onLost(): void;
  /** Amid the page, there. */
  into?: Element;
  /** The customer has asked for it: the focus comes along. */
  pressed?: true;
}

/** A prompt that is in the page. */
export interface Shown {
  isThere(): boolean;
  /** Tells the customer what has become of the answer. */
  tell(delivery: Delivery): void;
  speak(spoken: Spoken): void;
  close(): void;
}

/**
 * What is put into a live region is read out only if that has been there for a moment, in milliseconds. By then the card
 * has come to rest: the page draws both at once.
 */
const HEARD_AFTER = 340;

/** Shows a prompt. Only the customer, or `close`, takes it away: nothing closes by itself. */
export function showPrompt({ survey, random, codeOf, onClose, onLost, into, pressed, ...told }: ShowOptions): Shown {
  let { texts, words }: Spoken = told;
  let digits = digitsOf(told.language);
  const host = openHost({ language: told.language, look: survey.look, onLost, into });
  const order = shuffled(survey.choice?.options ?? [], random);
  let now = BEGINNING;
  let delivery: Delivery = 'unknown';
  let announced = false;

  function act(action: Action): void {
    const { step } = now;
    now = advance(survey, texts, now, action);
    const said = saidIn(survey, texts, now, order);
    if (said && action.type === 'rate') told.onRate(said);
    if (said && action.type === 'send') told.onSend(said);
    if (said && (action.type === 'write' || action.type === 'pick')) told.onDraft(said);
    draw();
    // Only the customer's own act leads to another step, so focus may follow; it never comes uncalled.
    if (now.step !== step) focusIn(host.container);
    else if (now.badAddress && action.type === 'send') host.container.querySelector<HTMLElement>('.field')?.focus();
  }

  function draw(): void {
    const code = now.step === 'thanks' ? codeOf() : undefined;
    render(
      <Prompt {...{ survey, texts, words, digits, now, order, announced, delivery, code, act, onClose }} />,
      host.container,
    );
  }

  let stopKeeping = (): void => {};
  try {
    draw();
    if (!host.container.isConnected) throw new Error('the page keeps it out');
    stopKeeping = keepReadable(host.container);
  } catch (error) {
    // A page that lets nothing be drawn keeps nothing half drawn, either.
    host.remove();
    throw error;
  }
  if (pressed) focusIn(host.container);
  const announcing = setTimeout(() => {
    announced = true;
    draw();
  }, HEARD_AFTER);
  return {
    isThere: () => host.container.isConnected,
    tell(news) {
      delivery = news;
      if (host.container.isConnected) draw();
    },
    speak({ language, ...spoken }) {
      ({ texts, words } = spoken);
      digits = digitsOf(language);
      host.speak(language);
      draw();
    },
    close() {
      clearTimeout(announcing);
      stopKeeping();
      // It has the focus to give back as long as there is something in it.
      host.remove();
      render(null, host.container);
    },
  };
}

/**
 * To the field of a new step where a keyboard is at hand; elsewhere to its title, so that no screen keyboard jumps up.
 * On a small screen the card scrolls: from its beginning, as far as what has the focus can be seen.
 */
function focusIn(container: HTMLElement): void {
  const field =
    window.matchMedia?.('(pointer: fine)')?.matches && container.querySelector<HTMLElement>('textarea, .field');
  // No scrollTo: Prototype.js has another, which scrolls the page.
  if (container.firstElementChild) container.firstElementChild.scrollTop = 0;
  (field || container.querySelector('h2'))?.focus();
}
