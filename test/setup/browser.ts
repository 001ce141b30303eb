import { chromium as playwright, type Browser, type Locator, type Page } from 'playwright';
import { chromium } from './chromium.mjs';

/** The real browser that journeys are made in. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = chromium();
  if (!executablePath) throw new Error('there is no Chromium to test with; "npm test" installs one or says how');
  return playwright.launch({ executablePath, args: ['--no-sandbox'] });
}

/** The prompt in a page, once it is there. */
export async function promptIn(page: Page): Promise<Locator> {
  const prompt = page.locator('candor-prompt');
  await prompt.getByRole('radiogroup').waitFor();
  return prompt;
}
