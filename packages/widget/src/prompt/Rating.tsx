import type { Marks, Scale } from '@candor/protocol';
import type { JSX } from 'preact';
import { faceAt, Mark } from './Mark.js';
import type { Words } from './words/index.js';

export interface RatingProps {
  scale: Scale;
  marks: Marks;
  words: Words;
  /** What the ends of the scale mean. */
  low: string | undefined;
  high: string | undefined;
  selected: number | undefined;
  labelledBy: string;
  onSelect(rating: number): void;
  onRate(rating: number): void;
}

/**
 * A row of native radio buttons, invisible over their drawings. Arrow keys select and give nothing away; a pointer's
 * click, or Enter, gives the rating.
 */
export function Rating(props: RatingProps): JSX.Element {
  const { scale, marks, words, low, high, selected, labelledBy, onSelect, onRate } = props;
  const points = scale.max - scale.min + 1;
  const digits = new Intl.NumberFormat();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy}>
      <div class={`points ${marks}`} data-points={points}>
        {Array.from({ length: points }, (_, place) => {
          const rating = scale.min + place;
          const label = labelOf(marks, place, points, words, low, high);
          const end = place === 0 ? low : place === points - 1 ? high : undefined;
          return (
            <label key={rating} class={marks === 'stars' && selected !== undefined && rating <= selected ? 'on' : ''}>
              <input
                type="radio"
                name="rating"
                value={rating}
                checked={rating === selected}
                aria-label={nameOf(rating, scale, words, label ?? end)}
                onChange={() => onSelect(rating)}
                // A click that an arrow key makes has no detail; a pointer's has.
                onClick={({ detail }) => detail > 0 && onRate(rating)}
                onKeyDown={({ key }) => key === 'Enter' && onRate(rating)}
              />
              <span class="mark">
                {marks === 'numbers' ? digits.format(rating) : <Mark marks={marks} place={place} points={points} />}
              </span>
              {label && <span class="label">{label}</span>}
            </label>
          );
        })}
      </div>
      {(marks === 'numbers' || marks === 'stars') && (low || high) ? (
        <div class="ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      ) : null}
    </div>
  );
}

/** The words under a drawing: everybody should know what a face stands for. */
function labelOf(
  marks: Marks,
  place: number,
  points: number,
  words: Words,
  low: string | undefined,
  high: string | undefined,
): string | undefined {
  const first = place === 0;
  if (marks === 'thumbs') return first ? (low ?? words.no) : place === points - 1 ? (high ?? words.yes) : undefined;
  if (marks !== 'faces') return undefined;
  return (first ? low : place === points - 1 ? high : undefined) ?? words.faces[faceAt(place, points)];
}

/** How a screen reader should say a rating: "7 of 10", and what it means where that is known. */
function nameOf(rating: number, { max }: Scale, words: Words, meaning: string | undefined): string {
  const count = words.of.replace('{rating}', String(rating)).replace('{max}', String(max));
  return meaning ? `${count}, ${meaning}` : count;
}
