import type { Locator } from 'playwright';
import type { Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { reckon } from '../setup/reckon.js';
import { rate, trialsOf } from '../setup/scene.js';
import { pause, until } from '../setup/until.js';

/** The browser is quit while somebody types. `type` resolves to the text that is surely older than a second then. */
function quitWhile(row: Pick<Row, 'id' | 'broken' | 'quick'>, type: (box: Locator) => Promise<string>): Row {
  return {
    ...row,
    expected: 'rating, and text older than 1 s, are there at the next visit, counted once',
    engine: 'Chromium',
    trials: 10,
    run: (trials, seed) =>
      trialsOf(trials, seed, async (scene, who) => {
        const { collector, customer, meddler, wrong } = scene;
        meddler.meddle = cut;
        const page = await rate(scene, who, 5);
        const old = await type(page.locator('candor-prompt').getByRole('textbox'));
        await customer.quit();
        meddler.meddle = pass;
        await customer.start();
        await customer.visit(scene.shop);
        await until(async () => (await reckon(collector, [{ who, rating: 5 }])).lost === 0);
        const { comment = '' } = (await collector.stored()).find(({ respondent }) => respondent === who) ?? {};
        if (!comment.startsWith(old)) wrong.push(`of "${old}…", "${comment}" was kept`);
        return { rating: 5 };
      }),
  };
}

const TEXT = 'The checkout took me';

export const f25 = quitWhile(
  { id: 'F25', broken: 'the browser is quit in the middle of a comment, after a pause; no network', quick: 1 },
  async (box) => {
    await box.pressSequentially(TEXT);
    // The pause that is waited for, and the time that a busy machine takes to write.
    await pause(1500);
    await box.pressSequentially(' hal');
    return TEXT;
  },
);

export const f25TypedOn = quitWhile(
  { id: 'F25 typed on', broken: 'the same, with no pause in the typing', quick: { none: 'F25 is played' } },
  async (box) => {
    await box.pressSequentially(TEXT, { delay: 150 });
    await box.pressSequentially(' half an h', { delay: 150 });
    return TEXT;
  },
);
