import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../faults/setup/until.js';
import { startChromium, type Chromium } from './setup/chromium.js';
import type { Host } from './setup/host.js';
import {
  answer,
  arrived,
  clickOn,
  closedGates,
  COMMENT,
  isShown,
  noiseOf,
  spot,
  startStand,
  type Said,
  type Stand,
} from './setup/stand.js';

let stand: Stand;
let driver: Chromium;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand('life'), startChromium()]);
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

const ONCE: Said[] = [{ rating: 9, comment: COMMENT }];

let who = '';
async function open(host: Omit<Host, 'is'> = {}): Promise<void> {
  const put = stand.put({ is: '', alive: true, ...host });
  ({ who } = put);
  await driver.open(put.url);
}
const run = (code: string): Promise<unknown> => driver.page().evaluate(code);
const typed = (): Promise<string> =>
  driver.look(`return document.querySelector('candor-prompt').shadowRoot.querySelector('textarea').value`);
const NOBODY = '<script>candor.q.length = 0</script><script async src="COLLECTOR/candor.js" data-site="shop"></script>';

/** Rates, and types half of a comment; then the page does something; then the rest. */
async function answerAround(what: string): Promise<{ answers: Said[]; noise: string[] }> {
  await clickOn(driver, 'label', 9);
  await clickOn(driver, 'textarea');
  await driver.type(COMMENT.slice(0, 8));
  await run(what);
  expect(await isShown(driver)).toBe(true);
  expect(await typed()).toBe(COMMENT.slice(0, 8));
  await driver.type(COMMENT.slice(8));
  await clickOn(driver, '.primary');
  await spot(driver, '.thanks');
  await clickOn(driver, '.close');
  return { answers: await arrived(stand, who), noise: await noiseOf(driver, { alive: true }) };
}

describe('a customer can go on answering', () => {
  it.each([
    [
      'swaps its body, as Turbo does',
      `const next = document.createElement('body'); next.innerHTML = '<h1>Next</h1>'; document.body.replaceWith(next)`,
    ],
    ['writes its body anew, as htmx does', `document.body.innerHTML = '<h1>Next</h1>'`],
    [
      'morphs the whole document and takes away what it does not know',
      `document.querySelector('candor-prompt').remove(); document.body.innerHTML = '<h1>Next</h1>'`,
    ],
    [
      'takes it away three times',
      `document.querySelector('candor-prompt').remove(); await 0; document.querySelector('candor-prompt').remove(); await 0; document.querySelector('candor-prompt').remove()`,
    ],
    [
      'replaces its root element',
      `const next = document.createElement('html'); next.innerHTML = '<head></head><body><h1>Next</h1></body>'; document.documentElement.replaceWith(next)`,
    ],
  ])('on a page that %s', async (_is, what) => {
    await open();
    expect(await answerAround(`(async () => { ${what} })()`)).toEqual({ answers: ONCE, noise: [] });
  });
});

describe('a page', () => {
  it('that takes the prompt away each time has its way, and is not kept busy by it', async () => {
    await open({
      before: `let taken = 0; new MutationObserver(() => {
        const prompt = document.querySelector('candor-prompt'); if (prompt) { prompt.remove(); document.title = ++taken }
      }).observe(document, { childList: true, subtree: true })`,
    });
    await until(async () => (await run('document.title')) === '6');
    await until(async () => Object.keys(await closedGates(driver)).length === 0);
    expect(await run('document.title')).toBe('6');
    expect(await isShown(driver)).toBe(false);
    expect(await noiseOf(driver, { alive: true })).toEqual([]);
  });

  it('that puts a copy of itself there can be asked in where the copy of a prompt is', async () => {
    await open({ tag: NOBODY, body: '<div id="place"></div>' });
    await driver.page().waitForLoadState();
    const ask = (): Promise<unknown> => run(`candor('ask', 'nps', { into: place }).then(({ survey }) => survey)`);
    expect(await ask()).toBe('nps');
    await run('place.replaceWith(place.cloneNode(true))');
    expect(await ask()).toBe('nps');
    expect(await run(`[...place.querySelectorAll('candor-prompt')].map((each) => each.shadowRoot !== null)`)).toEqual([
      true,
    ]);
  });

  it('that asks twice at once in one place gets one prompt there', async () => {
    await open({ tag: NOBODY, body: '<div id="place"></div>' });
    await driver.page().waitForLoadState();
    // Tried out, so that nothing but the place itself keeps the second from it.
    const ask = `candor('ask', 'nps', { into: place, test: true })`;
    const shown = await run(`Promise.all([${ask}, ${ask}]).then((all) => all.filter(({ survey }) => survey).length)`);
    expect([shown, await run(`document.querySelectorAll('candor-prompt').length`)]).toEqual([1, 1]);
  });

  it('that puts the prompt into its body and then writes that anew has it back', async () => {
    await open();
    await spot(driver, 'h2');
    await run(`document.body.append(document.querySelector('candor-prompt'))`);
    await run(`document.body.innerHTML = '<h1>Next</h1>'`);
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
    expect(await noiseOf(driver, { alive: true })).toEqual([]);
  });

  it('that calls document.open() loses the prompt, not the answer, and can ask again', async () => {
    await open();
    await clickOn(driver, 'label', 9);
    await run(
      `document.open(); document.write('<!doctype html><html><body><h1>Written</h1></body></html>'); document.close()`,
    );
    await until(async () => (await stand.stored(who)).length === 1);
    expect(await run(`document.querySelectorAll('candor-prompt').length`)).toBe(0);
    await run(`void candor('ask', 'nps')`);
    await answer(driver, 3, 'again');
    await until(async () => (await stand.stored(who)).length === 2);
    const answers = await arrived(stand, who, 'again');
    expect(answers).toHaveLength(2);
    expect(answers).toEqual(expect.arrayContaining([{ rating: 9 }, { rating: 3, comment: 'again' }]));
  });

  it('has nothing of ours in it, no timer and no listener at rest, until somebody is asked', async () => {
    await open({
      tag: NOBODY,
      before: `window.pending = new Set(); window.listened = [];
        const listen = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type) {
          if (!this || this === window || this instanceof Node) listened.push(type);
          return listen.apply(this || window, arguments) };
        for (const [start, stop] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval'], ['requestAnimationFrame', 'cancelAnimationFrame']]) {
          const [begin, end] = [window[start], window[stop]];
          window[start] = (act, ...rest) => {
            const id = begin((...given) => { if (start !== 'setInterval') pending.delete(id); act(...given) }, ...rest);
            pending.add(id); return id };
          window[stop] = (id) => { pending.delete(id); end(id) };
        }`,
    });
    // Not by waitForFunction, which listens too.
    expect(await until(async () => (await run('window.candor?.explain?.("nps").eligible')) === true)).toBe(true);
    expect(await until(async () => (await run('pending.size')) === 0)).toBe(true);
    expect(await run('listened')).toEqual([]);
    expect(await run(`document.documentElement.outerHTML.includes('candor-prompt')`)).toBe(false);
    expect(await run(`document.documentElement.children.length`)).toBe(2);
    expect(await noiseOf(driver)).toEqual([]);
  });

  it('comes back out of the back/forward cache with its prompt, which can still be answered', async () => {
    await open({ body: '<script>addEventListener("pageshow", (event) => (window.back = event.persisted))</script>' });
    await spot(driver, 'input', 9);
    await driver.page().goto(`${stand.site.url}/watch.js`);
    await driver.back();
    expect(await run('window.back')).toBe(true);
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });

  it('can be asked in after it has come back out of the back/forward cache', async () => {
    await open({
      tag: NOBODY,
      body: '<script>addEventListener("pageshow", (event) => (window.back = event.persisted))</script>',
    });
    await driver.page().waitForFunction('window.candor?.explain?.("nps").eligible');
    await driver.page().goto(`${stand.site.url}/watch.js`);
    await driver.back();
    expect(await run('window.back')).toBe(true);
    await run(`candor('identify', '${who}'); void candor('ask', 'nps')`);
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });
});

describe('a customer can answer', () => {
  it('on a page over plain http, where much is missing', async () => {
    const put = stand.put({ is: 'plain' });
    await driver.open(put.url.replace('127.0.0.1', 'shop.test'));
    expect(await run('isSecureContext')).toBe(false);
    await answer(driver);
    expect(await arrived(stand, put.who)).toEqual(ONCE);
    expect(await noiseOf(driver)).toEqual([]);
  });

  it('in Russian on a page in windows-1251', async () => {
    // Whoever serves our file may say as little of its charset as of any other's.
    const body = await (await fetch(`${stand.collector.url}/candor-whole.js`)).text();
    stand.site.files.set('/whole.js', { type: 'text/javascript', body });
    await open({
      type: 'text/html; charset=windows-1251',
      html: 'lang="ru"',
      tag: '<script async src="SITE/whole.js" data-endpoint="COLLECTOR" data-site="shop"></script>',
      body: '<p id="p">\xD7\xE0\xE9</p>',
    });
    await spot(driver, 'input', 9);
    expect(await run(`document.characterSet + ' ' + p.textContent`)).toBe('windows-1251 Чай');
    const text = (selector: string): Promise<string> =>
      driver.look(`return document.querySelector('candor-prompt').shadowRoot.querySelector('${selector}').textContent`);
    expect(await text('h2')).toBe('Порекомендуете ли вы нас друзьям?');
    await clickOn(driver, 'label', 9);
    await clickOn(driver, 'textarea');
    await driver.type('Спасибо');
    expect(await text('.primary')).toBe('Отправить');
    await clickOn(driver, '.primary');
    expect(await arrived(stand, who, 'Спасибо')).toEqual([{ rating: 9, comment: 'Спасибо' }]);
  });

  it('on a page that serves our files itself, under a name of its own', async () => {
    for (const [name, ours] of [
      ['c.js', 'candor.js'],
      ['ui.js', 'ui.js'],
      ['outbox.js', 'outbox.js'],
    ]) {
      const body = await (await fetch(`${stand.collector.url}/${ours}`)).text();
      stand.site.files.set(`/assets/${name}`, { type: 'text/javascript', body });
    }
    await open({ tag: '<script async src="/assets/c.js" data-endpoint="COLLECTOR" data-site="shop"></script>' });
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });

  it('on a page with a picture that is called as the browser calls our script', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await open({
      tag: '',
      body: `<img name="currentScript" alt="" src="${picture}"><script async src="COLLECTOR/candor.js" data-site="shop"></script>`,
    });
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });

  it('on a page that lets everything of ours in but the outbox, and the next page sends what was said', async () => {
    await open({
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; connect-src COLLECTOR; script-src HASHES COLLECTOR/candor.js COLLECTOR/ui.js",
      },
    });
    const said: string[] = [];
    driver.page().on('console', (message) => message.text().startsWith('Candor: ') && said.push(message.text()));
    await answer(driver);
    expect(said.length).toBeLessThanOrEqual(1);
    expect((await closedGates(driver))['files']).toMatch(/^answers are kept, not sent, as outbox.js fails: /);
    expect(await noiseOf(driver, { alive: true, documented: /^csp: script-src-elem .*outbox\.js/ })).toEqual([]);
    expect(await stand.stored(who)).toEqual([]);
    // In the same browser.
    await driver.page().goto(stand.put({ is: '', tag: NOBODY }).url);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });

  it('when the page itself is the moment, though its idle callbacks never come', async () => {
    const { url } = stand.put(
      { is: '', tag: NOBODY, before: 'window.requestIdleCallback = function () { return 1 }' },
      '/by-itself',
    );
    await driver.open(url);
    await answer(driver, 4, 'by itself');
    await until(async () => (await stand.collector.stored()).some(({ comment }) => comment === 'by itself'));
    expect((await stand.collector.stored()).filter(({ comment }) => comment === 'by itself')).toHaveLength(1);
    expect(await noiseOf(driver)).toEqual([]);
  });

  it('by a rating, where a focus trap leaves no field to anybody else', async () => {
    await open({
      before: `document.addEventListener('focusin', (event) => { if (event.target.id !== 'f') document.getElementById('f').focus() }, true)`,
      body: '<button id="f">Buy</button>',
    });
    await clickOn(driver, 'label', 9);
    await spot(driver, 'textarea');
    await clickOn(driver, '.close');
    await until(async () => (await stand.stored(who)).length > 0);
    expect((await stand.stored(who)).map(({ rating }) => rating)).toEqual([9]);
    expect(await run('document.activeElement.id')).toBe('f');
    expect(await noiseOf(driver, { alive: true })).toEqual([]);
  });
});

describe('what happens in the prompt', () => {
  it('is not heard by the page, nor is anything that is typed there', async () => {
    await open({
      before: `window.heard = ''; for (const type of ['keydown', 'keyup', 'input', 'beforeinput', 'textInput', 'change', 'click', 'pointerdown', 'pointerover', 'mouseover', 'mousedown', 'focusin', 'wheel', 'paste'])
        for (const place of [window, document]) place.addEventListener(type, ({ target }) => (heard += target.localName?.startsWith('candor') ? type + ' ' : ''))`,
    });
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
    expect(await run('heard')).toBe('');
  });

  it.each([
    ['forbids every key', `addEventListener('keydown', (event) => event.preventDefault(), true)`],
    ['forbids what every key types', `addEventListener('beforeinput', (event) => event.preventDefault(), true)`],
    ['stops every key on its way', `addEventListener('keydown', (event) => event.stopImmediatePropagation(), true)`],
    [
      'pulls the focus back to itself',
      `document.addEventListener('focusin', (event) => { if (event.target.id !== 'f') document.getElementById('f').focus() })`,
    ],
    [
      'has a key of its own for every letter',
      `document.addEventListener('keydown', (event) => { if (!/input|textarea/i.test(event.target.localName)) event.preventDefault() })`,
    ],
  ])('can be answered by mouse and keyboard on a page that %s', async (_is, before) => {
    await open({ before, body: '<button id="f">Buy</button>' });
    await answer(driver);
    expect(await arrived(stand, who)).toEqual(ONCE);
    expect(await noiseOf(driver)).toEqual([]);
  });

  it('scrolls on a small screen, though the page forbids the wheel', async () => {
    await open({
      before: `addEventListener('wheel', (event) => event.preventDefault(), { capture: true, passive: false })`,
    });
    await driver.page().setViewportSize({ width: 320, height: 140 });
    const { x, y } = await spot(driver, 'h2');
    const scrolled = (): Promise<number> =>
      driver.look(`return document.querySelector('candor-prompt').shadowRoot.querySelector('.card').scrollTop`);
    expect(await scrolled()).toBe(0);
    await driver.page().mouse.move(x, y);
    await driver.page().mouse.wheel(0, 60);
    expect(await until(async () => (await scrolled()) > 0)).toBe(true);
  });

  it('scrolls on a small screen, though the page forbids the wheel, over a field that has nothing to scroll', async () => {
    await open({
      before: `addEventListener('wheel', (event) => event.preventDefault(), { capture: true, passive: false })`,
    });
    await clickOn(driver, 'label', 9);
    await driver.page().setViewportSize({ width: 320, height: 180 });
    const { x, y } = await spot(driver, 'textarea');
    const scrolled = (): Promise<number> =>
      driver.look(`return document.querySelector('candor-prompt').shadowRoot.querySelector('.card').scrollTop`);
    const before = await scrolled();
    await driver.page().mouse.move(x, y);
    await driver.page().mouse.wheel(0, before > 0 ? -60 : 60);
    expect(await until(async () => (await scrolled()) !== before)).toBe(true);
  });

  // Either of them, forbidden, keeps a click from giving the focus.
  it.each(['mousedown', 'pointerdown'])(
    'can be written into by a click, though the page forbids every %s',
    async (type) => {
      await open({
        before: `addEventListener('${type}', (event) => event.preventDefault(), true)`,
      });
      await clickOn(driver, 'label', 9);
      await spot(driver, 'textarea');
      await run('document.activeElement.shadowRoot.activeElement.blur()');
      await clickOn(driver, 'textarea');
      await driver.type(COMMENT);
      await clickOn(driver, '.primary');
      expect(await arrived(stand, who)).toEqual(ONCE);
    },
  );

  it('can be answered by finger, though the page forbids every touch', async () => {
    await open({
      before: `addEventListener('touchstart', (event) => event.preventDefault(), { capture: true, passive: false })`,
    });
    await clickOn(driver, 'label', 9, 'tap');
    await clickOn(driver, 'textarea', 0, 'tap');
    await driver.type(COMMENT);
    await clickOn(driver, '.primary', 0, 'tap');
    await spot(driver, '.thanks');
    await clickOn(driver, '.close', 0, 'tap');
    expect(await until(async () => !(await isShown(driver)))).toBe(true);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });

  it('can be closed by a key on a page that takes all options of a listener for a yes to hearing first', async () => {
    await open({
      before: `const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, hear, options) { return add.call(this, type, hear, !!options) }`,
    });
    await clickOn(driver, 'label', 9);
    await clickOn(driver, 'textarea');
    await driver.type(COMMENT);
    await driver.press('Escape');
    expect(await until(async () => !(await isShown(driver)))).toBe(true);
    expect(await arrived(stand, who)).toEqual(ONCE);
  });

  it('can be done by keys that take away, though the page forbids what every key does', async () => {
    await open({ before: `addEventListener('beforeinput', (event) => event.preventDefault(), true)` });
    await clickOn(driver, 'label', 9);
    await clickOn(driver, 'textarea');
    await driver.type('ac');
    for (const key of ['Backspace', 'ArrowLeft', 'Delete', 'b', 'Enter', 'c']) await driver.press(key);
    expect(await typed()).toBe('b\nc');
  });

  it('can be answered by clicks on a page whose focus trap stops every click', async () => {
    // As the library focus-trap does it.
    await open({
      before: `for (const type of ['mousedown', 'click']) document.addEventListener(type, (event) => {
          if (event.target.id === 'f') return;
          event.preventDefault();
          if (type === 'click') event.stopImmediatePropagation();
        }, true);
        document.addEventListener('focusin', (event) => {
          if (event.target.id === 'f') return;
          event.stopImmediatePropagation();
          document.getElementById('f').focus();
        }, true)`,
      body: '<button id="f">Buy</button>',
    });
    await clickOn(driver, 'label', 9);
    await spot(driver, 'textarea');
    await clickOn(driver, '.primary');
    await spot(driver, '.thanks');
    await clickOn(driver, '.close');
    expect(await until(async () => !(await isShown(driver)))).toBe(true);
    await until(async () => (await stand.stored(who)).length > 0);
    expect((await stand.stored(who)).map(({ rating }) => rating)).toEqual([9]);
    expect(await noiseOf(driver)).toEqual([]);
  });
});
