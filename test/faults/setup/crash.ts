import type { Page } from 'playwright';

/** Ends the renderer of a page as a crash would: at once, with none of its handlers run. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It has nobody left to answer.
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close().catch(() => {});
}
