import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f18: Row = {
  id: 'F18',
  broken: 'the script tag is in the page twice',
  expected: 'one prompt, one request per revision, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      scene.pages['/twice'] = scene.html() + scene.html();
      const before = scene.meddler.posts.length;
      const delivered = scene.customer.hears('delivered');
      const page = await rate(scene, who, 6, '/twice');
      await delivered;
      const prompts = await page.locator('candor-prompt').count();
      if (prompts !== 1) scene.wrong.push(`${prompts} prompts`);
      const sent = scene.meddler.posts.slice(before).flatMap(({ revisions }) => revisions);
      if (sent.length !== new Set(sent).size) scene.wrong.push('a revision was sent twice');
      return { rating: 6 };
    }),
};
