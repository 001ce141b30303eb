import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveyFile } from '@candor/protocol';
import type { Page } from 'playwright';
import { startCollector, type Collector } from '../faults/setup/collector.js';
import { launchBrowser } from '../setup/browser.js';
import { docs } from '../setup/docs.js';
import { servePage } from '../setup/page.js';

const FILE: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'checkout-ces',
      touchpoint: 'checkout',
      metric: 'ces',
      texts: { en: { question: 'Was it easy to order?' } },
      moments: [{ on: 'code', name: 'order-completed' }],
    },
    {
      id: 'guide-csat',
      touchpoint: 'guide',
      metric: 'csat',
      texts: { en: { question: 'A good guide?' } },
      moments: [],
    },
  ],
};

/** Where the examples have a collector. */
const EXAMPLE = 'https://feedback.example.com';

/** The prompt amid a page, in the element that is kept for it. */
export const GUIDE = 'candor-survey[survey="guide-csat"] > candor-prompt';

/** The examples of a chapter about frameworks, in order, as they are pasted: without their indent. */
export function examples(chapter: string): string[] {
  const [, part = ''] =
    new RegExp(`^## ${chapter}\\n([^]*?)(?:^## |(?![^]))`, 'm').exec(docs('frameworks/README.md')) ?? [];
  return [...part.matchAll(/^ {3}```\w+\n([^]*?)^ {3}```$/gm)].map(([, code = '']) => code.replaceAll(/^ {3}/gm, ''));
}

export const html = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

/** Waits until something is asked. */
export const asked = (page: Page, question: string, prompt = 'candor-prompt'): Promise<void> =>
  page.locator(prompt).getByRole('heading', { name: question }).waitFor();

/** A browser, and a collector for whatever sites are opened in it. */
export interface Stage {
  collector: Collector;
  /** Opens a site for a new customer, with our collector where the examples have theirs. */
  open(files: Record<string, string>): Promise<{ page: Page; errors: string[] }>;
  /** Closes what is open. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-ecosystem-'));
  const surveys = join(folder, 'candor.json');
  writeFileSync(surveys, JSON.stringify(FILE));
  const [browser, collector] = await Promise.all([
    launchBrowser(),
    startCollector({ words: ['--surveys', surveys, '--site', 'shop'] }),
  ]);
  const opened: (() => Promise<void>)[] = [];
  return {
    collector,
    async open(files) {
      const ours = Object.entries(files).map(([path, body]) => [path, body.replaceAll(EXAMPLE, collector.url)]);
      const host = await servePage(Object.fromEntries(ours));
      const context = await browser.newContext({ locale: 'en-GB' });
      opened.push(
        () => context.close(),
        () => host.stop(),
      );
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        // A browser asks for an icon that these hosts have not.
        if (message.type() === 'error' && !/404/.test(message.text())) errors.push(message.text());
      });
      await page.goto(host.url);
      return { page, errors };
    },
    async close() {
      await Promise.all(opened.splice(0).map((each) => each()));
    },
    async stop() {
      await browser.close();
      await collector.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
