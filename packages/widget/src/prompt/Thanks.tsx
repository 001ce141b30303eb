import { h, type JSX } from 'preact';
import type { NextStep } from '@candor/protocol';
import type { Words } from './words/index.js';

export interface ThanksProps {
  words: Words;
  next: NextStep | undefined;
  /** With which the answer can be withdrawn. */
  code: string | undefined;
}

/** What a customer may do now, and need not. */
export function Thanks({ words, next, code }: ThanksProps): JSX.Element {
  return (
    <div>
      {next && (
        <p class="next">
          {next.url ? (
            <a href={next.url} target="_blank" rel="noopener">
              {next.text}
            </a>
          ) : (
            next.text
          )}
        </p>
      )}
      {next?.code && <Code code={next.code} words={words} />}
      {code && (
        <p class="next" lang={words.lang}>
          {words.code}
        </p>
      )}
      {code && <Code code={code} words={words} />}
    </div>
  );
}

/** Selected as a whole by one touch; the button is for those who know what it does. */
function Code({ code, words }: { code: string; words: Words }): JSX.Element {
  return (
    <p class="code">
      <code>{code}</code>
      {/* Plain http has no clipboard. */}
      {navigator.clipboard && (
        <button
          type="button"
          aria-live="polite"
          lang={words.lang}
          onClick={({ currentTarget }) => void copy(code, currentTarget, words.copied)}
        >
          {words.copy}
        </button>
      )}
    </p>
  );
}

async function copy(code: string, button: HTMLElement, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = done;
  } catch {
    // Some frames may not use it: what is selected can be copied by hand.
    if (button.previousSibling) getSelection()?.selectAllChildren(button.previousSibling);
  }
}
