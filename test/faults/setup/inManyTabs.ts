import type { Given } from './reckon.js';
import { cut, pass } from './meddler.js';
import { rate, type Scene } from './scene.js';
import { pause } from './until.js';

/**
 * Answers are given one after another with no network; then it is back, and several tabs are opened at once. Complains
 * of every revision that is sent more than once.
 */
export async function inManyTabs(
  scene: Scene,
  who: string,
  { answers, tabs }: { answers: number; tabs: number },
): Promise<Given[]> {
  const { customer, meddler, shop } = scene;
  meddler.meddle = cut;
  const given: Given[] = [];
  for (let n = 0; n < answers; n++) {
    given.push({ who: `${who}-${n}`, rating: n });
    await (await rate(scene, `${who}-${n}`, n)).close();
  }
  // The last words of the page that was just closed are cut off too: they would come beside what the tabs send.
  await pause(1000);
  meddler.meddle = pass;
  const before = meddler.posts.length;
  const settled = new Set<unknown>();
  const allSettled = customer.hears('delivered', ({ id }) => settled.add(id).size === answers);
  await Promise.all(Array.from({ length: tabs }, () => customer.visit(shop)));
  await allSettled;
  // A browser sends by itself again, word by word, what was cut off: that is no tab's work.
  const old = new Set(meddler.posts.slice(0, before).map(({ body }) => body));
  const fresh = new Map(meddler.posts.slice(before).map((post) => [post.body, post]));
  const sent = [...fresh.values()].filter(({ body }) => !old.has(body)).flatMap(({ revisions }) => revisions);
  const extra = sent.length - new Set(sent).size;
  if (extra > 0) scene.wrong.push(`${extra} of ${sent.length} revisions were sent more than once`);
  return given;
}
