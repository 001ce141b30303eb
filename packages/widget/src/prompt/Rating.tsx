import { h, type JSX } from 'preact';
import type { Marks, Scale, Texts } from '@candor/protocol';
import type { Action } from './conversation.js';
import { onEnter } from './onEnter.js';
import { placeFor } from './keys.js';
import { meaningOf } from './meaning.js';
import { Mark } from './Mark.js';
import type { Words } from './words/index.js';

export interface RatingProps {
  scale: Scale;
  marks: Marks;
  words: Words;
  texts: Texts;
  selected: number | undefined;
  /** How a number is written. */
  digits(whole: number): string;
  act(action: Action): void;
}

/**
 * A row of native radio buttons, invisible over their drawings. Arrow keys select and give nothing away; a pointer's
 * click, Enter, or the button that appears with the first choice gives the rating.
 */
export function Rating({ scale, marks, words, texts, selected, digits, act }: RatingProps): JSX.Element {
  const points = scale.max - scale.min + 1;
  const drawn = marks !== 'numbers';
  /** Under more than three, words would break. */
  const spelt = drawn && marks !== 'stars' && points < 4;
  // No Array.from: Prototype.js and MooTools have others.
  const places: number[] = [];
  while (places.length < points) places.push(places.length);
  return (
    <div>
      <div
        class={`points ${marks}`}
        data-points={points}
        role="radiogroup"
        aria-labelledby="title"
        onKeyDown={(event) => moveBy(event, scale, act)}
      >
        {places.map((place) => {
          const rating = scale.min + place;
          const meaning = meaningOf(place, scale, marks, texts, words);
          return (
            <label key={rating} class={selected !== undefined && rating <= selected ? 'on' : ''}>
              <input
                type="radio"
                name="rating"
                checked={rating === selected}
                aria-label={nameOf(rating, scale, meaning, words, digits)}
                onChange={() => act({ type: 'select', rating })}
                // A click that an arrow key makes has no detail; a pointer's has.
                onClick={({ detail }) => detail > 0 && act({ type: 'rate', rating })}
                onKeyDown={onEnter(() => act({ type: 'rate', rating }))}
              />
              <span class="mark" part="mark">
                {drawn ? <Mark {...{ marks, place, scale }} /> : digits(rating)}
              </span>
              {spelt && <span class="label">{meaning}</span>}
            </label>
          );
        })}
      </div>
      {!spelt && (
        <div class="ends" aria-hidden="true">
          {[0, points - 1].map((place) => (
            <span key={place}>{meaningOf(place, scale, marks, texts, words)}</span>
          ))}
        </div>
      )}
      <div class="actions" lang={words.lang} hidden={selected === undefined}>
        <button
          type="button"
          class="primary"
          part="button"
          onClick={() => selected !== undefined && act({ type: 'rate', rating: selected })}
        >
          {words.next}
        </button>
      </div>
    </div>
  );
}

/** To another point, as a browser would: the focus goes there and it is selected, and nothing is given away. */
function moveBy(event: KeyboardEvent, { min, max }: Scale, act: RatingProps['act']): void {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
  if (!(currentTarget instanceof Element) || altKey || ctrlKey || metaKey) return;
  const inputs = [...currentTarget.querySelectorAll('input')];
  const from = inputs.findIndex((input) => input === target);
  const rightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  const place = placeFor(key, { from, points: max - min + 1, min, rightToLeft });
  if (place === undefined) return;
  event.preventDefault();
  act({ type: 'select', rating: min + place });
  inputs[place]?.focus();
}

/** How a screen reader says a rating: "7 of 10", then what it means where that is known; yes and no speak for themselves. */
function nameOf(
  rating: number,
  { min, max }: Scale,
  meaning: string | undefined,
  words: Words,
  digits: RatingProps['digits'],
): string {
  if (meaning && max - min === 1) return meaning;
  const count = words.of.replace('{rating}', digits(rating)).replace('{max}', digits(max));
  return meaning ? `${count}, ${meaning}` : count;
}
