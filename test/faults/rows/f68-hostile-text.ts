import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

/** What people paste, and what the collector should then have. */
const TEXTS: { typed: string; kept: string }[] = [
  { typed: '😀'.repeat(4000), kept: '😀'.repeat(2000) },
  { typed: '</script><img src=x onerror=alert(1)>', kept: '</script><img src=x onerror=alert(1)>' },
  { typed: `broken \uD83D here`, kept: 'broken \uFFFD here' },
  { typed: '\u202Eright to left\u202C \u200Bzero\u200D', kept: '\u202Eright to left\u202C \u200Bzero\u200D' },
  { typed: '=HYPERLINK("http://x","y")', kept: '=HYPERLINK("http://x","y")' },
  { typed: '"\\u0000" {"v":1}\\', kept: '"\\u0000" {"v":1}\\' },
  { typed: 'Ț'.repeat(4000), kept: 'Ț'.repeat(4000) },
];

export const f68: Row = {
  id: 'F68',
  broken: 'hostile text in the comment: markup, lone surrogates, bidi, more emoji than fit, formulas',
  expected: 'delivered as typed, or cut between code points',
  engine: 'Chromium',
  trials: TEXTS.length,
  quick: 2,
  run: (trials, seed) => {
    let turn = seed;
    return trialsOf(trials, seed, async (scene, who) => {
      const { typed, kept } = TEXTS[turn++ % TEXTS.length] ?? { typed: '', kept: '' };
      const page = await rate(scene, who, 1);
      const prompt = page.locator('candor-prompt');
      // Before the text is there: a pause in typing is enough for it to be kept and sent.
      const delivered = scene.customer.hears('delivered', ({ revision }) => revision === 2);
      const units = Array.from({ length: typed.length }, (_, index) => typed.charCodeAt(index));
      await prompt.getByRole('textbox').evaluate((box, codes) => {
        // As pasted: a browser cuts that at maxlength, which a value set by a script is not held to.
        if (!(box instanceof HTMLTextAreaElement)) return;
        box.focus();
        document.execCommand('insertText', false, codes.map((code) => String.fromCharCode(code)).join(''));
      }, units);
      await prompt.getByRole('button', { name: 'Send' }).click();
      await delivered;
      const answer = (await scene.collector.stored()).find(({ respondent }) => respondent === who);
      const comment = answer?.comment ?? '';
      if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(comment)) {
        scene.wrong.push('half a character was kept');
      }
      return { rating: 1, comment: kept };
    });
  },
};
