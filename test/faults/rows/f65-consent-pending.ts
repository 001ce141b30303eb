import type { Row } from '../row.js';
import { askIn, mark, trialsOf } from '../setup/scene.js';

/** Everything that a page can leave on a device. */
async function traces(): Promise<string[]> {
  const databases = await indexedDB.databases();
  return [
    ...databases.map(({ name }) => name ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ].concat(document.cookie === '' ? [] : [document.cookie]);
}

export const f65: Row = {
  id: 'F65',
  broken: 'answered while consent is pending, which is given later',
  expected: 'nothing stored or sent before, counted once after',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      // An origin where nobody has been yet.
      const shop = scene.shop.replace('127.0.0.1', `${who}.localhost`);
      scene.pages['/pending'] = scene.html(`candor('configure', { consent: 'pending' })`);
      const page = await scene.customer.visit(`${shop}/pending`);
      const before = scene.meddler.posts.length;
      const answered = scene.customer.hears('answered');
      await mark(await askIn(page, who), 10).click();
      await answered;
      await page.locator('candor-prompt').getByRole('textbox').fill('Before you may know');
      const left = await page.evaluate(traces);
      if (left.length > 0) scene.wrong.push(`left on the device before consent: ${left.join(', ')}`);
      if (scene.meddler.posts.length > before) scene.wrong.push('something was sent before consent');
      await page.evaluate(() => void Reflect.get(window, 'candor')('consent', true));
      return { rating: 10 };
    }),
};
