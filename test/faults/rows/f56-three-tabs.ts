import type { Row } from '../row.js';
import type { Given } from '../setup/reckon.js';
import { cut, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

const ANSWERS = 6;
const TABS = 3;

export const f56: Row = {
  id: 'F56',
  broken: `${TABS} tabs are opened at once while ${ANSWERS} answers wait`,
  expected: 'one POST for each revision, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const { customer, meddler, shop } = scene;
      meddler.meddle = cut;
      const given: Given[] = [];
      for (let n = 0; n < ANSWERS; n++) {
        given.push({ who: `${who}-${n}`, rating: n });
        await (await rate(scene, `${who}-${n}`, n)).close();
      }
      meddler.meddle = pass;
      const before = meddler.posts.length;
      const settled = new Set<unknown>();
      const allSettled = customer.hears('delivered', ({ id }) => settled.add(id).size === ANSWERS);
      await Promise.all(Array.from({ length: TABS }, () => customer.visit(shop)));
      await allSettled;
      const sent = meddler.posts.slice(before).flatMap(({ revisions }) => revisions);
      const extra = sent.length - new Set(sent).size;
      if (extra > 0) scene.wrong.push(`${extra} of ${sent.length} revisions were sent more than once`);
      return given;
    }),
};
