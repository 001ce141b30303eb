import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surveyFileSchema } from '@candor/protocol/schema';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, promptIn } from './setup/browser.js';
import { startNode, type Command } from './setup/command.js';
import { servePage, type HostPage } from './setup/page.js';
import { freePort } from './setup/port.js';
import { README, snippet, snippets } from './setup/readme.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = 'https://feedback.example.com';

let browser: Browser;
let folder: string;
const started: { stop(): Promise<unknown> }[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'candor-readme-'));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(files: Record<string, string>): Promise<Page> {
  const host: HostPage = await servePage(files);
  started.push(host);
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(host.url);
  return page;
}

/** The collector of step 2, on the file of step 1. */
async function collector(): Promise<{ url: string; token: string }> {
  writeFileSync(join(folder, 'candor.json'), snippet('json', 0));
  const [, words = ''] = /^npx candor (.*)$/m.exec(snippets('sh').join('\n')) ?? [];
  const cli = join(ROOT, 'packages/collector/dist/cli.js');
  const command: Command = startNode([cli, ...words.split(' '), '--port', '0', '--token', 'secret'], { cwd: folder });
  started.push(command);
  const [, url = ''] = await command.says(/ at (http:\S+)/);
  return { url: url.replace(/\/\/[^:/]+:/, '//127.0.0.1:'), token: 'secret' };
}

async function answersAt({ url, token }: { url: string; token: string }): Promise<number> {
  const answer = await fetch(`${url}/v1/scores?site=shop`, { headers: { Authorization: `Bearer ${token}` } });
  const { surveys }: { surveys: { wordings: { score: { n: number } }[] }[] } = await answer.json();
  return surveys.flatMap(({ wordings }) => wordings).reduce((sum, { score }) => sum + score.n, 0);
}

describe('the README', () => {
  it('names commands that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const named = [...README.matchAll(/npm (?:run )?(start|test|bench)\b/g)].map(([, name = '']) => name);
    expect(new Set(named)).toEqual(new Set(['start', 'test', 'bench']));
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('shows a survey file that is valid', () => {
    expect(surveyFileSchema.safeParse(JSON.parse(snippet('json', 0))).error).toBeUndefined();
  });

  it('gets an answer from a pasted line to a score by its own three steps', async () => {
    const running = await collector();
    const pasted = snippet('html', 1).replaceAll(EXAMPLE, running.url);
    const page = await open({ '/': `<!doctype html><title>A shop</title><h1>Thank you</h1>${pasted}` });
    await (await promptIn(page)).getByRole('radio', { name: /^7 of 7/ }).click();
    await expect.poll(() => answersAt(running)).toBe(1);
    await page.close();
  });

  it('needs no more than the one line where no moment comes from code', async () => {
    const running = await collector();
    const pasted = snippet('html', 0).replaceAll(EXAMPLE, running.url);
    const page = await open({ '/': `<!doctype html><title>A shop</title>${pasted}` });
    await page.waitForFunction(() => typeof Reflect.get(window, 'candor') === 'function');
    expect(await page.evaluate(() => Reflect.get(window, 'candor').ask('checkout-ces'))).toMatchObject({
      survey: 'checkout-ces',
    });
    await promptIn(page);
    await page.close();
  });

  it('keeps the stub to what every page can hold: one line of plain old JavaScript', () => {
    const [stub = ''] = snippet('html', 1).split('\n');
    expect(stub).toMatch(/^<script>.*<\/script>$/);
    expect(stub.slice('<script>'.length, -'</script>'.length)).not.toMatch(/[&<`$]|=>|\blet\b|\bconst\b/);
  });

  it('brings Candor into an app from its package', async () => {
    const running = await collector();
    const entry = join(folder, 'app.ts');
    writeFileSync(entry, snippet('ts', 0).replaceAll(EXAMPLE, running.url));
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      resolve: { alias: { '@candor/widget': join(ROOT, 'packages/widget/src/index.ts') } },
      oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
      build: { write: false, target: 'es2022', rolldownOptions: { input: entry } },
    });
    const files: Record<string, string> = {};
    for (const { output } of [built].flat().filter((each) => 'output' in each)) {
      for (const file of output) if (file.type === 'chunk') files[`/${file.fileName}`] = file.code;
    }
    const name = Object.keys(files).find((file) => file.includes('app'));
    const page = await open({
      ...files,
      '/': `<!doctype html><title>An app</title><script type="module" src="${name}"></script>`,
    });
    const logged = page.waitForEvent('console', (message) => message.type() === 'log');
    await (await promptIn(page)).getByRole('radio', { name: /^6 of 7/ }).click();
    expect((await logged).text()).toBe('checkout-ces: 6');
    await expect.poll(() => answersAt(running)).toBeGreaterThanOrEqual(1);
    await page.close();
  });

  it('shows a server of forty lines that keeps each answer once, also across a restart', async () => {
    const port = await freePort();
    writeFileSync(join(folder, 'server.mjs'), snippet('js', 0));
    const run = (): Command => startNode(['server.mjs'], { cwd: folder, env: { PORT: String(port) } });
    const post = async (): Promise<unknown> => {
      const body = JSON.stringify({
        v: 1,
        site: 'shop',
        sentAt: 1,
        responses: [{ id: 'a', revision: 1, rating: 9 }],
        outcomes: [],
      });
      return (await fetch(`http://127.0.0.1:${port}/v1/responses`, { method: 'POST', body })).json();
    };
    const first = run();
    await expect.poll(() => post().catch(() => undefined)).toMatchObject({ receipt: true });
    await first.stop();
    const second = run();
    started.push(second);
    await expect
      .poll(() => post().catch(() => undefined))
      .toEqual({
        receipt: true,
        results: [{ id: 'a', revision: 1, status: 'duplicate' }],
      });
    expect(readFileSync(join(folder, 'answers.ndjson'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('prints the score that it says it prints', async () => {
    const [, expected] = /\/\/ (NPS .*)$/m.exec(snippet('ts', 1)) ?? [];
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const file = join(ROOT, 'test', 'dist', 'readme-score.ts');
    writeFileSync(file, snippet('ts', 1));
    await import(file);
    expect(log).toHaveBeenCalledExactlyOnceWith(expected);
    log.mockRestore();
  });
});
