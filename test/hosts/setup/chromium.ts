import { chromium as playwright, type BrowserContextOptions, type CDPSession, type Page } from 'playwright';
import { chromium } from '../../setup/chromium.mjs';
import { listOf, type Driver } from './driver.js';

const FLAGS = [
  '--no-sandbox',
  // A name that is not localhost, so that its pages are no secure context.
  '--host-resolver-rules=MAP shop.test 127.0.0.1',
];

/** Whose page can be driven in more ways than others. */
export interface Chromium extends Driver {
  page(): Page;
}

const DESK: BrowserContextOptions = { viewport: { width: 1000, height: 700 }, hasTouch: true };

/** A small one. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

/** With the back/forward cache, which Playwright turns off, and a fresh profile for each page. */
export async function startChromium(device = DESK): Promise<Chromium> {
  const browser = await playwright.launch({
    executablePath: chromium(),
    args: FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  let page: Page | undefined;
  let session: CDPSession | undefined;

  const present = (): Page => {
    if (!page) throw new Error('no page is open');
    return page;
  };
  const devtools = (): CDPSession => {
    if (!session) throw new Error('no page is open');
    return session;
  };
  async function evaluate(expression: string, returnByValue: boolean) {
    // A world of its own: there the built-ins are as the browser made them.
    const { frameTree } = await devtools().send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    const { executionContextId: contextId } = await devtools().send('Page.createIsolatedWorld', { frameId });
    const { result, exceptionDetails } = await devtools().send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  }
  return {
    page: present,
    async open(url) {
      await page?.context().close();
      const context = await browser.newContext({ locale: 'en-GB', ...device });
      page = await context.newPage();
      session = await context.newCDPSession(page);
      await page.goto(url, { waitUntil: 'commit' });
    },
    look: async (body) => (await evaluate(`(function () { ${body} })()`, true)).value,
    click: (x, y) => present().mouse.click(x, y),
    tap: (x, y) => present().touchscreen.tap(x, y),
    doubleClick: (x, y) => present().mouse.dblclick(x, y),
    type: (text) => present().keyboard.type(text),
    press: (key) => present().keyboard.press(key),
    async back() {
      await present().goBack({ waitUntil: 'commit' });
    },
    async spoken(selector) {
      const { objectId = '' } = await evaluate(`(function () { ${listOf(selector)} })()`, false);
      const { result } = await devtools().send('Runtime.getProperties', { objectId, ownProperties: true });
      const elements = result.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId ?? '');
      const nodes = elements.map((id) =>
        devtools().send('Accessibility.getPartialAXTree', { objectId: id, fetchRelatives: false }),
      );
      return (await Promise.all(nodes)).map(({ nodes: [node] }) => `${node?.role?.value} ${node?.name?.value}`);
    },
    stop: () => browser.close(),
  };
}
