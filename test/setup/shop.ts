import { startTemporaryDemo, type Demo } from '@candor/demo';
import type { Browser } from 'playwright';
import { launchBrowser } from './browser.js';

const TOKEN = 'a-token-of-the-owner';

/** The demonstration, and a browser to walk through it. */
export interface Shop {
  browser: Browser;
  demo: Demo;
  /** What the collector says to its owner alone. */
  told<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const [browser, demo] = await Promise.all([launchBrowser(), startTemporaryDemo({ token: TOKEN })]);
  return {
    browser,
    demo,
    async told(path) {
      const headers = { Authorization: `Bearer ${TOKEN}` };
      return (await fetch(`${demo.url}/feedback/v1/${path}`, { headers })).json();
    },
    async stop() {
      await browser.close();
      await demo.stop();
    },
  };
}
