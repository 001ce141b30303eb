import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f18: Row = {
  id: 'F18',
  broken: 'the script tag is in the page twice',
  expected: 'one widget, one prompt, one request per revision, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const count = `addEventListener('candor:ready', function () { window.times = (window.times || 0) + 1 })`;
      scene.pages['/twice'] = scene.html(count) + scene.html();
      const before = scene.meddler.posts.length;
      const delivered = scene.customer.hears('delivered');
      const page = await rate(scene, who, 6, '/twice');
      await delivered;
      const times = await page.evaluate(() => Number(Reflect.get(window, 'times')));
      if (times !== 1) scene.wrong.push(`${times} widgets began`);
      const prompts = await page.locator('candor-prompt').count();
      if (prompts !== 1) scene.wrong.push(`${prompts} prompts`);
      const sent = scene.meddler.posts.slice(before).flatMap(({ revisions }) => revisions);
      if (sent.length !== new Set(sent).size) scene.wrong.push('a revision was sent twice');
      return { rating: 6 };
    }),
};
