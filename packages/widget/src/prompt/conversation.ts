import { bandOf, scaleOf, type Survey, type Texts } from '@candor/protocol';

/** Where the customer stands in a prompt. */
export interface Conversation {
  step: 'rate' | 'comment' | 'thanks';
  /** Selected, perhaps not yet given. */
  rating: number | undefined;
  comment: string;
}

export type Action =
  /** A rating is highlighted (arrow keys); nothing is given yet. */
  | { type: 'select'; rating: number }
  /** A rating is given. */
  | { type: 'rate'; rating: number }
  | { type: 'write'; comment: string }
  /** Done with the comment, written or not. */
  | { type: 'send' }
  | { type: 'back' };

export const BEGINNING: Conversation = { step: 'rate', rating: undefined, comment: '' };

/** The conversation after an action; an action that does not belong to the step changes nothing. */
export function advance(survey: Survey, texts: Texts, now: Conversation, action: Action): Conversation {
  if (action.type === 'write') return now.step === 'comment' ? { ...now, comment: action.comment } : now;
  if (action.type === 'send') return now.step === 'comment' ? { ...now, step: 'thanks' } : now;
  if (action.type === 'back') return now.step === 'comment' ? { ...now, step: 'rate' } : now;
  if (now.step !== 'rate') return now;
  if (action.type === 'select') return { ...now, rating: action.rating };
  const asksMore = followUpOf(survey, texts, action.rating) !== undefined;
  return { ...now, rating: action.rating, step: asksMore ? 'comment' : 'thanks' };
}

/** The open question that follows a rating, by its band. */
export function followUpOf(survey: Survey, texts: Texts, rating: number): string | undefined {
  return texts.followUp?.[bandOf(survey.metric, scaleOf(survey), rating)];
}
