import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright';
import { chromium } from '../../setup/chromium.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--password-store=basic',
  '--use-mock-keychain',
  '--lang=en-GB',
  '--window-size=1000,800',
  '--remote-debugging-port=0',
  // A name that is not localhost, so that its pages are no secure context and have no Web Locks.
  '--host-resolver-rules=MAP shop.test 127.0.0.1',
];

/** How long something is waited for that the widget should say, in milliseconds. */
const HEARING = 45_000;

/** What the widget of a page has said. */
export interface Said {
  name: string;
  detail: Record<string, unknown>;
}

/**
 * A Chromium as a customer has it: with a profile on the disk, a back/forward cache and a process of its own, none of
 * which a browser that Playwright starts would have.
 */
export interface Customer {
  /** The folder of the profile. */
  profile: string;
  /** A new tab. */
  visit(url: string): Promise<Page>;
  /** Resolves to the next thing of that name that the widget says, in whatever tab. */
  hears(name: string, isIt?: (detail: Said['detail']) => boolean): Promise<Said['detail']>;
  /** Exceptions and error lines that a host page would see, without those of a network that is broken on purpose. */
  noise: string[];
  /** SIGKILL to the browser with everything that belongs to it. */
  kill(): Promise<void>;
  /** As the customer ends it, or the system before it is switched off: politely, with the time it wants to take. */
  quit(): Promise<void>;
  /** After either: the same customer, on the same profile. */
  start(): Promise<void>;
  browser(): Browser;
  /** For good. */
  stop(): Promise<void>;
}

/** What is not as with other customers. */
export interface CustomerOptions {
  /** Where the folder of the profile is made: a disk of its own, say. */
  disk?: string;
  /** For the browser, besides ours. */
  environment?: Record<string, string>;
}

export async function startCustomer({ disk = tmpdir(), environment }: CustomerOptions = {}): Promise<Customer> {
  const profile = mkdtempSync(join(disk, 'candor-profile-'));
  const listeners = new Set<(said: Said) => void>();
  const noise: string[] = [];
  let child: ChildProcess | undefined;
  let browser: Browser | undefined;

  function present(): Browser {
    if (!browser) throw new Error('the browser is not running');
    return browser;
  }

  async function start(): Promise<void> {
    child = spawn(chromium(), [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    });
    process.once('exit', endGroup);
    browser = await playwright.connectOverCDP(await endpointOf(child));
    const [context] = browser.contexts();
    await context?.exposeBinding('__said', (_source, said: Said) => {
      for (const listen of listeners) listen(said);
    });
    await context?.addInitScript(listenToWidget);
    context?.on('page', listenToErrors);
  }

  function listenToErrors(page: Page): void {
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (
        message.type() === 'error' &&
        !/net::ERR|CORS policy|Content Security Policy|Failed to load resource/.test(text)
      )
        noise.push(text);
    });
  }

  /** The group that was started here, and nothing else. */
  function endGroup(): void {
    if (child?.pid) process.kill(-child.pid, 'SIGKILL');
  }

  const kill = (): Promise<void> => end(endGroup);

  async function end(ask: () => void): Promise<void> {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    ask();
    await ended;
    process.off('exit', endGroup);
    await browser?.close().catch(() => {});
    browser = undefined;
  }

  await start();
  return {
    profile,
    async visit(url) {
      const page = await present().contexts()[0]?.newPage();
      if (!page) throw new Error('the browser has no window');
      page.setDefaultTimeout(15_000);
      await page.goto(url);
      return page;
    },
    hears: (name, isIt = () => true) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no widget has said "${name}"`)), HEARING);
        const listen = (said: Said): void => {
          if (said.name !== name || !isIt(said.detail)) return;
          clearTimeout(late);
          listeners.delete(listen);
          resolve(said.detail);
        };
        listeners.add(listen);
      }),
    noise,
    kill,
    quit: () => end(() => child?.kill('SIGTERM')),
    start,
    browser: present,
    async stop() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function endpointOf(child: ChildProcess): Promise<string> {
  let said = '';
  const { stderr } = child;
  if (!stderr) throw new Error('the browser has no mouth');
  for await (const part of stderr) {
    said += String(part);
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    if (endpoint) {
      // Whatever it says from now on is thrown away, so that it never has to wait for a reader.
      stderr.resume();
      return endpoint;
    }
  }
  throw new Error(`the browser did not start: ${said}`);
}

/** Runs in the page. */
function listenToWidget(): void {
  const tell: unknown = Reflect.get(globalThis, '__said');
  if (typeof tell !== 'function') return;
  for (const name of ['ready', 'shown', 'answered', 'commented', 'queued', 'delivered', 'refused']) {
    addEventListener(`candor:${name}`, (event) => {
      // The page may be on its way out; then nobody needs to hear it.
      void Promise.resolve(tell({ name, detail: event instanceof CustomEvent ? event.detail : {} })).catch(() => {});
    });
  }
}
