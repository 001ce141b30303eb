import { h, type JSX } from 'preact';
import type { Wish } from '../events.js';
import type { Words } from './words/index.js';

export interface WishesProps {
  words: Words;
  /** Those that the survey allows. */
  wishes: readonly Wish[];
  onClose(wish: Wish): void;
}

/** What else one may want than to answer, said as plainly as the question. */
export function Wishes({ words, wishes, onClose }: WishesProps): JSX.Element {
  return (
    <div class="wishes" lang={words.lang}>
      {wishes.map((wish) => (
        <button key={wish} type="button" class="quiet" onClick={() => onClose(wish)}>
          {words[wish]}
        </button>
      ))}
    </div>
  );
}
