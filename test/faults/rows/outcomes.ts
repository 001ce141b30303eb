import type { Row } from '../row.js';
import { CUT, pass } from '../setup/meddler.js';
import { askIn, trialsOf, type Scene } from '../setup/scene.js';
import { until } from '../setup/until.js';

/** Plays it, and holds how many were asked by then against how many should have been. */
function askedOnce(play: (scene: Scene, who: string) => Promise<void>): Row['run'] {
  return (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const before = await scene.collector.asked();
      await play(scene, who);
      const arrived = await until(async () => (await scene.collector.asked()) > before, 15_000);
      if (!arrived) scene.wrong.push('that somebody was asked did not arrive');
      const more = (await scene.collector.asked()) - before;
      if (more > 1) scene.wrong.push(`one prompt was counted ${more} times`);
      return [];
    });
}

export const o1: Row = {
  id: 'O1',
  broken: 'the browser is killed while a prompt is open that nobody has answered',
  expected: 'the next visit tells that it was shown, which is counted once',
  engine: 'Chromium',
  trials: 20,
  quick: 1,
  run: askedOnce(async (scene, who) => {
    const page = await scene.customer.visit(scene.shop);
    await askIn(page, who);
    // Behind the write of the prompt itself.
    await page.evaluate(() => Reflect.get(window, 'candor').status());
    await scene.customer.kill();
    await scene.customer.start();
    await scene.customer.visit(scene.shop);
  }),
};

export const o2: Row = {
  id: 'O2',
  broken: 'a prompt is dismissed, and the receipt for that is lost twice',
  expected: 'sent again until there is one, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: askedOnce(async (scene, who) => {
    let lost = 0;
    const settled = new Promise<void>((resolve) => {
      scene.meddler.meddle = async (post, forward) => {
        const receipt = await forward();
        if (lost++ < 2) return CUT;
        scene.meddler.meddle = pass;
        resolve();
        return pass(post, async () => receipt);
      };
    });
    const page = await scene.customer.visit(scene.shop);
    const prompt = await askIn(page, who);
    await prompt.getByRole('button', { name: 'Not now' }).click();
    await settled;
  }),
};
