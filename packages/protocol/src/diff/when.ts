import type { Moment } from '../survey.js';
import { changeOf, type Change } from './change.js';
import { isSame } from './turns.js';
import { momentInWords } from './words.js';

/** Moments that came and went, whatever their order. */
export function momentChanges(
  name: 'moments' | 'cancel',
  before: readonly Moment[] = [],
  after: readonly Moment[] = [],
): Change[] {
  const without = (all: readonly Moment[], gone: readonly Moment[]): Moment[] =>
    all.filter((moment) => !gone.some((each) => isSame(each, moment)));
  const [come, gone] = name === 'moments' ? ['asked', 'not asked any more'] : ['called off', 'not called off any more'];
  const changes = [
    ...without(after, before).map((moment) =>
      changeOf({ path: [name], before: undefined, after: moment }, `${come} ${momentInWords(moment)} too`),
    ),
    ...without(before, after).map((moment) =>
      changeOf({ path: [name], before: moment, after: undefined }, `${gone} ${momentInWords(moment)}`),
    ),
  ];
  if (name === 'cancel' || before.length === 0 || after.length > 0) return changes;
  return [...changes, changeOf({ path: [name], before, after }, 'shown only where a page asks for it')];
}
