import { nearestLanguage } from '../language.js';
import type { Survey, Texts } from '../survey.js';
import { changeOf, quote, type Change } from './change.js';
import { textsIn } from '../lint/textsIn.js';
import { turnsOf } from './turns.js';

/** Languages that came and went, and what is worded otherwise in those that stayed. */
export function textChanges(before: Survey, after: Survey, fallback: string): Change[] {
  const languages = [...new Set([...Object.keys(before.texts), ...Object.keys(after.texts)])];
  return languages.flatMap((language) => {
    const path = ['texts', language];
    const [was, is] = [before.texts[language], after.texts[language]];
    if (!was) return [changeOf({ path, before: was, after: is }, `can be read in "${language}" now`)];
    if (!is) {
      const other = nearestLanguage([language], Object.keys(after.texts)) ?? fallback;
      const says = `can't be read in "${language}" any more: who reads that is asked in "${other}"`;
      return [changeOf({ path, before: was, after: is }, says)];
    }
    return turnsOf(byPlace(was), byPlace(is), path).map((turn) => {
      const what = turn.path.at(-1);
      const says = turn.after === undefined ? 'is gone' : turn.before === undefined ? 'is new' : 'is reworded';
      const change =
        says === 'is reworded' ? `${quote(turn.before)} → ${quote(turn.after)}` : quote(turn.after ?? turn.before);
      return changeOf(turn, `${what === 'question' ? 'the question' : what} in "${language}" ${says}: ${change}`);
    });
  });
}

/** Every text of a language by where it is: `followUp.hard`. */
function byPlace(words: Texts): Record<string, string> {
  return Object.fromEntries(textsIn(words).map(({ path, text }) => [path.join('.'), text]));
}
