import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STYLES } from './pages/styles.js';
import { until } from '../faults/setup/until.js';
import { startChromium, type Chromium } from './setup/chromium.js';
import type { Host } from './setup/host.js';
import { spot, startStand, type Stand } from './setup/stand.js';

let stand: Stand;
let driver: Chromium;
let plain: Portrait;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand('styles'), startChromium()]);
  plain = await portraitOn({ is: 'plain' });
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

/** Every property of every element of the prompt and of what comes before and after it, and where each is. */
const PORTRAIT = `
  var lines = [], host = document.querySelector('candor-prompt');
  function draw(name, element, pseudo) {
    var style = getComputedStyle(element, pseudo), line = name + (pseudo || '');
    for (var index = 0; index < style.length; index++) {
      if (!/^--|^zoom$/.test(style[index])) lines.push(line + ' ' + style[index] + ': ' + style.getPropertyValue(style[index]));
    }
  }
  draw('host', host, '');
  ['::before', '::after', '::backdrop'].forEach(function (pseudo) {
    var style = getComputedStyle(host, pseudo);
    if (style.display !== 'none' && (style.content !== 'none' || pseudo === '::backdrop')) draw('host', host, pseudo);
  });
  host.shadowRoot.querySelectorAll('*').forEach(function (element, index) {
    var box = element.getBoundingClientRect(), name = index + ' ' + element.localName;
    lines.push(name + ' at ' + [box.left, box.top, box.width, box.height].map(Math.round));
    ['', '::before', '::after'].forEach(function (pseudo) { draw(name, element, pseudo) });
  });
  return lines;`;

/** How a prompt looks: by its styles, and on the screen, within its edges. */
interface Portrait {
  lines: string[];
  picture: Buffer;
}

async function portraitOn(host: Host): Promise<Portrait> {
  await driver.open(stand.put(host).url);
  await spot(driver, 'input', 9);
  await until(() =>
    driver.look(`return document.querySelector('candor-prompt').shadowRoot.getAnimations().length === 0`),
  );
  const lines: string[] = await driver.look(PORTRAIT);
  const clip = { x: 540, y: 560, width: 420, height: 100 };
  return { lines, picture: await driver.page().screenshot({ clip }) };
}

describe('a prompt', () => {
  it.each(STYLES.map((host) => [host.is, host] as const))('looks on a page %s as it does on any', async (_is, host) => {
    const { lines, picture } = await portraitOn(host);
    expect(lines.length).toBeGreaterThan(5000);
    expect(lines.filter((line, index) => line !== plain.lines[index])).toEqual([]);
    expect(picture.equals(plain.picture)).toBe(true);
  });
});
