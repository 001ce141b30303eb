import type { Survey } from '@candor/protocol';
import type { Parts } from './asking.js';
import { languageIn } from './languages.js';
import { showButton, type ShownButton } from './prompt/Button.js';
import { wordsOf } from './prompt/words/index.js';
import { faultIn } from './surveys/askable.js';

/** The button in the page that opens a prompt. */
export interface OwnButton {
  /** Puts it there, or there anew: in another language, or after consent. */
  put(): Promise<void>;
  remove(): void;
  focus(): void;
}

/** @param press asks the survey whose button it is */
export function ownButton(survey: Survey, { page, warn }: Parts, press: () => Promise<unknown>): OwnButton {
  let shown: ShownButton | undefined;
  function remove(): void {
    shown?.remove();
    shown = undefined;
  }
  return {
    async put() {
      const fault = faultIn(survey, page.file);
      if (fault) return warn(`"${survey.id}" has no button: ${fault}`);
      const language = languageIn(survey, page);
      const { feedback: label, lang } = await wordsOf(language);
      remove();
      // Off the page, too.
      if (page.consent !== 'withdrawn') shown = showButton({ language, look: survey.look, label, lang, press });
    },
    remove,
    focus: () => shown?.focus(),
  };
}
