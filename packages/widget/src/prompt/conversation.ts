import { bandOf, scaleOf, type NextStep, type Survey, type Texts } from '@candor/protocol';
import type { Said } from '../response/respond.js';

/** What a prompt asks, one thing at a time, and the thanks at its end. */
export type Step = 'rate' | 'choice' | 'comment' | 'contact' | 'thanks';

/** Where the customer stands in a prompt. */
export interface Conversation {
  step: Step;
  /** Selected, perhaps not yet given. */
  rating: number | undefined;
  /** Of the survey's options, and `other`. */
  picked: readonly string[];
  /** What the other one is. */
  other: string;
  comment: string;
  /** As it stands in its field; given away only by sending it. */
  address: string;
  /** What was sent as an address is none. */
  badAddress: boolean;
}

export type Action =
  /** A rating is highlighted (arrow keys); nothing is given yet. */
  | { type: 'select'; rating: number }
  /** A rating is given. */
  | { type: 'rate'; rating: number }
  | { type: 'pick'; option: string }
  | { type: 'write'; field: 'other' | 'comment' | 'address'; text: string }
  /** Done with this step, whether anything was said in it or not. */
  | { type: 'send' }
  | { type: 'back' };

export const BEGINNING: Conversation = {
  step: 'rate',
  rating: undefined,
  picked: [],
  other: '',
  comment: '',
  address: '',
  badAddress: false,
};

/** Stands for whatever is not in the list, and is last in it. */
export const OTHER = 'other';

/** A slip of the finger is found; whether there is such an address only a letter could say. */
const ADDRESS = /^\S+@\S+\.\S+$/;

/** What a survey says to the band of a rating. */
interface Turn {
  followUp?: string | undefined;
  contact?: string | undefined;
  next?: NextStep | undefined;
  /** Whether the list of answers is shown. */
  choice: boolean;
}

export function turnOf(survey: Survey, texts: Texts, rating: number): Turn {
  const band = bandOf(survey.metric, scaleOf(survey), rating);
  return {
    followUp: texts.followUp?.[band],
    contact: texts.contact?.[band],
    next: texts.next?.[band],
    choice: survey.choice !== undefined && (survey.choice.bands ?? [band]).includes(band),
  };
}

/** The steps of a prompt after a rating, in order. */
export function stepsOf(survey: Survey, texts: Texts, rating: number): Step[] {
  const { choice, followUp, contact } = turnOf(survey, texts, rating);
  return ['rate', ...when(choice, 'choice'), ...when(followUp, 'comment'), ...when(contact, 'contact'), 'thanks'];
}

/** Whether nothing is asked after this step. */
export function isLast(survey: Survey, texts: Texts, { rating = 0, step }: Conversation): boolean {
  return beyond(survey, texts, rating, step, 1) === 'thanks';
}

const when = (is: unknown, step: Step): Step[] => (is ? [step] : []);

/** The conversation after an action; an action that does not belong to the step changes nothing. */
export function advance(survey: Survey, texts: Texts, now: Conversation, action: Action): Conversation {
  const { step } = now;
  if (action.type === 'select') return step === 'rate' ? { ...now, rating: action.rating } : now;
  if (action.type === 'rate') {
    return step === 'rate'
      ? { ...now, rating: action.rating, step: beyond(survey, texts, action.rating, step, 1) }
      : now;
  }
  if (now.rating === undefined || step === 'rate' || step === 'thanks') return now;
  if (action.type === 'pick')
    return { ...now, picked: picked(now.picked, action.option, survey.choice?.many === true) };
  if (action.type === 'write') return { ...now, [action.field]: action.text, badAddress: false };
  if (action.type === 'back') return { ...now, step: beyond(survey, texts, now.rating, step, -1), badAddress: false };
  const badAddress = step === 'contact' && now.address.trim() !== '' && !ADDRESS.test(now.address.trim());
  return badAddress ? { ...now, badAddress } : { ...now, step: beyond(survey, texts, now.rating, step, 1) };
}

function beyond(survey: Survey, texts: Texts, rating: number, step: Step, by: number): Step {
  const steps = stepsOf(survey, texts, rating);
  return steps[steps.indexOf(step) + by] ?? step;
}

function picked(before: readonly string[], option: string, many: boolean): string[] {
  if (!many) return [option];
  return before.includes(option) ? before.filter((each) => each !== option) : [...before, option];
}

/**
 * What has been said, for the response: only what was asked after this rating. A reason is kept beside the order in
 * which the options stood, since the first ones are picked more often.
 *
 * @param order of the options as they were shown
 */
export function saidIn(survey: Survey, texts: Texts, now: Conversation, order: readonly string[]): Said | undefined {
  const { rating, picked: options, other, address } = now;
  if (rating === undefined) return undefined;
  const steps = stepsOf(survey, texts, rating);
  const answers: Said['answers'] = {};
  const { choice } = survey;
  if (choice && options.length > 0 && steps.includes('choice')) {
    answers[choice.id] = choice.many ? [...options] : (options[0] ?? '');
    answers[`${choice.id}.order`] = [...order];
    if (options.includes(OTHER) && other.trim()) answers[`${choice.id}.${OTHER}`] = other.trim();
  }
  if (now.step === 'thanks' && address.trim() && steps.includes('contact')) answers['contact'] = address.trim();
  return { rating, comment: steps.includes('comment') ? now.comment : '', answers };
}

/**
 * The options of a list in a fair random order, as it is shown: nobody knows which comes first but that the other one
 * comes last.
 *
 * @param random from 0 up to 1
 */
export function shuffled(options: readonly string[], random: () => number): string[] {
  const list = [...options];
  // Fisher and Yates, from the end.
  for (let last = list.length - 1; last > 0; last--) {
    const one = Math.floor(random() * (last + 1));
    [list[last], list[one]] = [list[one] ?? '', list[last] ?? ''];
  }
  return list;
}
