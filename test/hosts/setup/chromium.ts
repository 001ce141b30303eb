import { chromium as playwright, type CDPSession, type Page } from 'playwright';
import { chromium } from '../../setup/chromium.mjs';
import type { Driver } from './driver.js';

const FLAGS = [
  '--no-sandbox',
  // A name that is not localhost, so that its pages are no secure context.
  '--host-resolver-rules=MAP shop.test 127.0.0.1',
];

/** Whose page can be driven in more ways than others. */
export interface Chromium extends Driver {
  page(): Page;
}

/** With the back/forward cache, which Playwright turns off, and a fresh profile for each page. */
export async function startChromium(): Promise<Chromium> {
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
  return {
    page: present,
    async open(url) {
      await page?.context().close();
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1000, height: 700 } });
      page = await context.newPage();
      session = await context.newCDPSession(page);
      await page.goto(url, { waitUntil: 'commit' });
    },
    async look(body) {
      if (!session) throw new Error('no page is open');
      // A world of its own: there the built-ins are as the browser made them.
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(function () { ${body} })()`,
        contextId: executionContextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    click: (x, y) => present().mouse.click(x, y),
    type: (text) => present().keyboard.type(text),
    press: (key) => present().keyboard.press(key),
    async back() {
      await present().goBack({ waitUntil: 'commit' });
    },
    stop: () => browser.close(),
  };
}
