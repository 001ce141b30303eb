import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../faults/setup/until.js';
import { startChromium, type Chromium } from './setup/chromium.js';
import type { Host } from './setup/host.js';
import {
  answer,
  arrived,
  closedGates,
  COMMENT,
  isShown,
  noiseOf,
  startStand,
  type Said,
  type Stand,
} from './setup/stand.js';

let stand: Stand;
let driver: Chromium;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand('calm'), startChromium()]);
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

/** The minute after which a prompt gives up is shorter here. */
const SHORT_MINUTE =
  'const { setTimeout: real } = window; window.setTimeout = (act, ms) => real(act, ms === 60000 ? 700 : ms);';
const BUTTONS =
  '<input id="name"><input id="card" autocomplete="cc-number"><input id="cvc" autocomplete="cc-csc"><button id="b">Buy</button>';

/** Nobody asks: that is left to the test. */
const SILENT = '<script>candor.q.length = 0</script><script async src="COLLECTOR/candor.js" data-site="shop"></script>';

let who = '';
async function open(host: Omit<Host, 'is'>): Promise<void> {
  const put = stand.put({ is: '', alive: true, ...host });
  ({ who } = put);
  await driver.open(put.url);
}
const run = (code: string): Promise<unknown> => driver.page().evaluate(code);

/** It waits for the obstacle of that name, and says so. */
async function waitsFor(obstacle: string): Promise<void> {
  await until(async () => (await closedGates(driver))['calm'] !== undefined);
  expect(await closedGates(driver)).toEqual({ free: 'a prompt', calm: obstacle });
  expect(await isShown(driver)).toBe(false);
}

/** The prompt is there by now, and can be answered. What came of it, and what the page's owner has heard. */
async function asked(): Promise<{ answers: Said[]; noise: string[] }> {
  await answer(driver);
  return { answers: await arrived(stand, who), noise: await noiseOf(driver, { alive: true }) };
}
const FINE = { answers: [{ rating: 9, comment: COMMENT }], noise: [] };

describe('a prompt waits', () => {
  it('until a modal dialog that was open before is closed', async () => {
    await open({ body: '<dialog id="d">Cookies?</dialog><script>d.showModal()</script>' });
    await waitsFor('a modal dialog is open');
    await run('d.close()');
    expect(await asked()).toEqual(FINE);
  });

  it('until a modal dialog is taken out of the page, which closes without a word', async () => {
    await open({ body: '<dialog id="d">Cookies?</dialog><script>d.showModal()</script>' });
    await waitsFor('a modal dialog is open');
    // Nor does the focus tell.
    await run('document.activeElement.blur()');
    await waitsFor('a modal dialog is open');
    await run('d.remove()');
    expect(await asked()).toEqual(FINE);
  });

  it('until a dialog of the page’s own making fades away', async () => {
    await open({
      head: '<style>.m{position:fixed;inset:9%;background:#ddd;transition:opacity .3s}.gone{opacity:0;pointer-events:none}</style>',
      body: '<div id="d" class="m" role="dialog" aria-modal="true">Cookies?</div>',
    });
    await waitsFor('a modal dialog is open');
    await run('d.className = "m gone"');
    expect(await asked()).toEqual(FINE);
  });

  it('until a modal dialog inside a component is closed', async () => {
    await open({
      body: `<div id="c"></div><script>
        c.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>Yes</button></dialog>';
        c.shadowRoot.firstChild.showModal()</script>`,
    });
    await waitsFor('a modal dialog is open');
    await run('c.shadowRoot.firstChild.close()');
    expect(await asked()).toEqual(FINE);
  });

  it('until a modal dialog inside a component is closed that has not kept the focus', async () => {
    await open({
      body: `<div id="c"></div><script>
        c.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>Yes</button></dialog>';
        c.shadowRoot.firstChild.showModal();
        c.shadowRoot.activeElement.blur()</script>`,
    });
    await waitsFor('a modal dialog is open');
    // What closes in there is not heard of out here, but what the page does next is.
    await run('c.shadowRoot.firstChild.close(); document.body.appendChild(document.createElement("b")).remove()');
    expect(await asked()).toEqual(FINE);
  });

  it.each([
    ['is transparent', 'opacity: 0'],
    ['is beside the screen', 'transform: translateX(200vw)'],
    ['has no size', 'width: 0; height: 0; padding: 0; border: 0; overflow: hidden'],
    ['is invisible', 'visibility: hidden'],
    ['is not drawn', 'display: none !important'],
  ])('though a modal dialog still %s: the page is out of reach already', async (_is, style) => {
    await open({ body: `<dialog id="d" style="${style}"><button>Yes</button></dialog><script>d.showModal()</script>` });
    await waitsFor('a modal dialog is open');
    await run('d.close()');
    expect(await asked()).toEqual(FINE);
  });

  it('though a modal dialog is kept from screen readers', async () => {
    await open({ body: '<dialog id="d" aria-hidden="true">Cookies?</dialog><script>d.showModal()</script>' });
    await waitsFor('a modal dialog is open');
    await run('d.close()');
    expect(await asked()).toEqual(FINE);
  });

  /** A dialog of a library's within an app, both of which are components; the button in it is the app's. */
  const SHELL = (style = ''): string => `<div id="app"></div><script>
    const shell = app.attachShadow({ mode: 'open' });
    shell.innerHTML = '<div><button>Yes</button></div>';
    const inside = shell.firstChild.attachShadow({ mode: 'open' });
    inside.innerHTML = '<dialog><slot></slot></dialog><style>${style}</style>';
    inside.firstChild.showModal()</script>`;
  // What closes in there is not heard of out here, but what the page does next is.
  const CLOSED = 'inside.firstChild.close(); document.body.appendChild(document.createElement("b")).remove()';

  it('until a modal dialog two components deep is closed, in which a button of the outer one has the focus', async () => {
    // Only the focus leads there: nothing of it lies over the page.
    const style = 'dialog::backdrop { pointer-events: none }';
    await open({ body: `${SHELL(style)}<script>shell.querySelector('button').focus()</script>` });
    await waitsFor('a modal dialog is open');
    await run(CLOSED);
    expect(await asked()).toEqual(FINE);
  });

  it('until a modal dialog two components deep is closed that has not kept the focus', async () => {
    await open({ body: `${SHELL()}<script>shell.activeElement.blur()</script>` });
    await waitsFor('a modal dialog is open');
    await run(CLOSED);
    expect(await asked()).toEqual(FINE);
  });

  it('not for a component in the corner that has nothing there', async () => {
    const style = 'position:fixed;top:0;left:0;width:99px;height:99px';
    await open({ body: `<div id="c" style="${style}"></div><script>c.attachShadow({ mode: 'open' })</script>` });
    expect(await asked()).toEqual(FINE);
  });

  it('until a page that hides itself at first, against being framed, has shown itself', async () => {
    await open({ head: '<style id="s">body { display: none !important }</style>', body: BUTTONS });
    await waitsFor('the page itself is out of sight');
    await run('s.remove()');
    expect(await asked()).toEqual(FINE);
  });

  it('until an animation is over for which the page has put itself out of reach', async () => {
    await open({ body: `${BUTTONS}<script>document.documentElement.inert = true</script>` });
    await waitsFor('the page itself is out of sight');
    await run('document.documentElement.inert = false');
    expect(await asked()).toEqual(FINE);
  });

  it('not for a body without a box, whose content shows', async () => {
    await open({ head: '<style>body { display: contents }</style>', body: BUTTONS });
    expect(await asked()).toEqual(FINE);
  });

  it('until a frame is no longer too small to be read in', async () => {
    await open({ tag: SILENT, body: BUTTONS });
    await driver.page().waitForLoadState();
    await driver.page().setViewportSize({ width: 300, height: 80 });
    await run(`candor('identify', '${who}'); void candor('ask', 'nps')`);
    await waitsFor('the page itself is out of sight');
    await driver.page().setViewportSize({ width: 900, height: 600 });
    expect(await asked()).toEqual(FINE);
  });

  it('in a frame that is not drawn, until it is', async () => {
    const inside = stand.put({ is: '', alive: true });
    await open({ tag: SILENT });
    await driver.page().waitForLoadState();
    await run(`{
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = ${JSON.stringify(inside.url)};
      frame.style.cssText = 'display: none; width: 700px; height: 500px';
    }`);
    const calm = (): Promise<unknown> =>
      run(`(() => {
        const { candor } = document.querySelector('iframe').contentWindow;
        return candor?.explain?.('nps').gates.find(({ gate }) => gate === 'calm')?.seen;
      })()`);
    expect(await until(async () => (await calm()) === 'the page itself is out of sight')).toBe(true);
    await run(`document.querySelector('iframe').style.display = 'block'; document.querySelector('iframe').focus()`);
    expect(await until(async () => (await calm()) === 'nothing')).toBe(true);
  });

  it('as long as somebody writes in a frame, as in an editor', async () => {
    await open({
      tag: SILENT,
      body: '<iframe id="e" style="position:fixed;top:99px" srcdoc="<body contenteditable>Dear</body>"></iframe><input id="f">',
    });
    await driver.page().waitForLoadState();
    await run('e.contentDocument.body.focus()');
    await run(`candor('identify', '${who}'); void candor('ask', 'nps')`);
    await waitsFor('somebody is typing');
    // Frames are globals too, and this one is no business of ours.
    await run('f.focus(); f.blur(); e.remove()');
    expect(await asked()).toEqual(FINE);
  });

  it('while something fills the screen', async () => {
    await open({
      // In the corner from which it fills the screen: elsewhere it would move, and that is a shift of the page's own.
      body: '<video id="v" style="position:fixed;top:0;left:0;width:99px;height:99px"></video><script>addEventListener("click", () => v.requestFullscreen(), { once: true })</script>',
      tag: SILENT,
    });
    await driver.page().waitForLoadState();
    await driver.click(5, 5);
    await driver.page().waitForFunction('document.fullscreenElement !== null');
    await run(`candor('identify', '${who}'); void candor('ask', 'nps')`);
    await waitsFor('something fills the screen');
    await run('document.exitFullscreen()');
    expect(await asked()).toEqual(FINE);
  });

  it('while somebody is typing, and for three seconds after the last key', async () => {
    await open({ body: `${BUTTONS}<script>document.getElementById('name').focus()</script>` });
    await waitsFor('somebody is typing');
    const began = Date.now();
    await driver.page().keyboard.type('An', { delay: 900 });
    expect(await isShown(driver)).toBe(false);
    await until(() => isShown(driver));
    expect(Date.now() - began).toBeGreaterThan(900 + 3000);
    expect(await run('document.activeElement.id')).toBe('name');
    expect(await asked()).toEqual(FINE);
  });

  it('until whoever was typing leaves the field', async () => {
    await open({ body: `${BUTTONS}<script>document.getElementById('name').focus()</script>` });
    await waitsFor('somebody is typing');
    const began = Date.now();
    await run('b.focus()');
    await until(() => isShown(driver));
    expect(Date.now() - began).toBeLessThan(2500);
    expect(await asked()).toEqual(FINE);
  });

  it('as long as a payment field has the focus, from one to the next', async () => {
    await open({ body: `${BUTTONS}<script>card.focus()</script>` });
    await waitsFor('a payment field has the focus');
    await driver.press('Tab');
    expect(await run('document.activeElement.id')).toBe('cvc');
    await driver.page().waitForTimeout(300);
    await waitsFor('a payment field has the focus');
    await run('b.focus()');
    expect(await asked()).toEqual(FINE);
  });

  it.each([
    ['prerendering', 'true', 'false', 'prerenderingchange', 'the page is prerendered'],
    ['visibilityState', '"hidden"', '"visible"', 'visibilitychange', 'the tab is hidden'],
  ])('while the page says %s is %s', async (name, value, later, event, obstacle) => {
    const say = (what: string): string =>
      `Object.defineProperty(document, '${name}', { value: ${what}, configurable: true })`;
    // A minute in which nobody looks is no minute.
    await open({ before: `${SHORT_MINUTE}${say(value)}` });
    await waitsFor(obstacle);
    await driver.page().waitForTimeout(1000);
    await waitsFor(obstacle);
    await run(`${say(later)}; document.dispatchEvent(new Event('${event}'))`);
    expect(await asked()).toEqual(FINE);
  });
});

describe('a prompt waits too', () => {
  /** A second of silence, as good as music to a browser. */
  const WAV = `data:audio/wav;base64,${Buffer.from(wav(8000)).toString('base64')}`;

  it('until what is to be heard has stopped', async () => {
    await open({
      tag: '<script>candor.q.length = 0</script><script async src="COLLECTOR/candor.js" data-site="shop"></script>',
      body: `<button id="p" onclick="a.play()">Play</button><audio id="a" loop src="${WAV}"></audio>`,
    });
    await driver.page().click('#p');
    await until(() => run('!a.paused && a.currentTime > 0') as Promise<boolean>);
    await run(`candor('identify', '${who}'); void candor('ask', 'nps')`);
    await waitsFor('something is playing');
    await run('a.pause()');
    expect(await asked()).toEqual(FINE);
  });

  it('while the page says that something has just gone wrong', async () => {
    await open({
      body: '<p role="alert" id="d">Your card was declined</p>',
    });
    await waitsFor('something has just gone wrong');
    await run('d.remove()');
    expect(await asked()).toEqual(FINE);
  });
});

/** So many samples of silence, as a file. */
function wav(samples: number): Uint8Array {
  const file = Buffer.alloc(44 + samples, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  return file;
}

describe('a prompt does not wait', () => {
  it.each([
    ['a dialog that is not modal', '<dialog open>Hello</dialog>'],
    [
      'dialogs that are kept out of sight',
      '<div role="dialog" aria-modal="true" style="opacity:0">x</div><div role="dialog" aria-modal="true" hidden>x</div><div role="dialog" aria-modal="true" style="position:fixed;left:100vw">x</div><div aria-hidden="true"><div aria-modal="true">x</div></div>',
    ],
    ['a button or a box that has the focus', '<input type="checkbox" id="f"><script>f.focus()</script>'],
    // The document gives them as if they were properties of its own.
    ['a form that is called "fullscreenElement"', '<form name="fullscreenElement"></form>'],
    ['a form that is called "prerendering"', '<form name="prerendering"></form>'],
    ['a form that is called "body", and is hidden', '<form name="body" hidden></form>'],
    ['two elements that are called "body"', '<form name="body"></form><img name="body" alt="">'],
  ])('for %s', async (_name, body) => {
    await open({
      before: `window.began = window.took = 0; addEventListener("candor:eligible", () => (window.began = performance.now()));
        addEventListener('candor:shown', () => (window.took = performance.now() - window.began));`,
      body,
    });
    expect(await asked()).toEqual(FINE);
    // Less than the pause after which nobody is held to be typing any more.
    expect(await run('took')).toBeLessThan(2500);
  });
});

describe('a prompt that has waited for a minute', () => {
  it('is never shown, and explain says what was in the way; the next question may be', async () => {
    await open({ before: SHORT_MINUTE, body: '<dialog id="d">Cookies?</dialog><script>d.showModal()</script>' });
    await waitsFor('a modal dialog is open');
    await until(async () => (await closedGates(driver))['free'] === undefined);
    expect(await closedGates(driver)).toEqual({ calm: 'a modal dialog is open' });
    await run('d.close()');
    expect(await isShown(driver)).toBe(false);
    await run(`void candor('ask', 'nps')`);
    expect(await asked()).toEqual(FINE);
  });
});

describe('a prompt that is open', () => {
  it('can be answered after a modal dialog that was opened later', async () => {
    await open({ body: '<dialog id="d">Cookies?</dialog>' });
    await until(() => isShown(driver));
    await run('d.showModal()');
    await run('d.close()');
    expect(await asked()).toEqual(FINE);
  });
});
