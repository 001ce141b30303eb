import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, type Engine } from './engines.js';
import { startScreen } from './screen.js';
import { until } from './until.js';

/** A browser without a driver, whose pages act by themselves and report to our server: any engine, any state of a tab. */
export interface SelfDriven {
  /** The shop: pages by path; `report('word')` in any of them comes here. */
  url: string;
  pages: Record<string, string>;
  /** Opens it, on the same profile each time. */
  open(path: string): void;
  /** A new tab in the Chromium that is open. Resolves when its page has reported that word. */
  openTab(path: string, word: string): Promise<void>;
  /** Resolves when a page reports that word. */
  reports(word: string): Promise<void>;
  /** SIGKILL to the browser with everything that belongs to it. */
  kill(): Promise<void>;
  /** SIGKILL to its renderers alone. */
  killRenderers(): void;
  stop(): Promise<void>;
}

/** What every page has: how to report, and how to rate with a comment as a customer would. */
export const ACTING = `
  function report(word) { return fetch('/report/' + word, { method: 'POST', keepalive: true }) }
  function find(selector) {
    return new Promise(function (resolve) {
      (function look() {
        var host = document.querySelector('candor-prompt');
        var found = host && host.shadowRoot && host.shadowRoot.querySelector(selector);
        if (found) resolve(found); else setTimeout(look, 20);
      })();
    });
  }
  async function answer(who, rating) {
    // Nobody does in a tab that they do not see: after a kill, Firefox may open a page in one more.
    // A window may also be a moment late to be seen.
    while (document.hidden) {
      await new Promise(function (resolve) { document.addEventListener('visibilitychange', resolve, { once: true }) });
    }
    candor('identify', who);
    candor('ask', 'nps');
    var marks = (await find('[role=radiogroup]')).querySelectorAll('input');
    // A pointer's click has a detail; the one of element.click() has none, like that of a key.
    marks[rating].dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  }
  async function write(text) {
    var box = await find('textarea');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
`;

export async function startSelfDriven(engine: Engine): Promise<SelfDriven> {
  const { path: place, words, environment, prepare, needsScreen } = ENGINES[engine];
  const profile = mkdtempSync(join(tmpdir(), 'candor-profile-'));
  const pages: Record<string, string> = {};
  const heard = new EventTarget();
  let child: ChildProcess | undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    request.resume();
    if (pathname.startsWith('/report/')) heard.dispatchEvent(new Event(pathname.slice('/report/'.length)));
    const page = pages[pathname];
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the shop has no port');
  const url = `http://127.0.0.1:${address.port}`;
  prepare?.(profile);
  const screen = needsScreen && (await startScreen());

  function endGroup(): void {
    // The group that was started here, and nothing else.
    if (child?.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  }
  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    endGroup();
    await ended;
    process.off('exit', endGroup);
  }

  return {
    url,
    pages,
    open(path) {
      const env = { ...process.env, ...environment?.(profile), ...(screen && { DISPLAY: screen.name }) };
      child = spawn(place(), words(profile, url + path), { detached: true, stdio: 'ignore', env });
      process.once('exit', endGroup);
    },
    async openTab(path, word) {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      let there = false;
      heard.addEventListener(word, () => (there = true), { once: true });
      // A browser that has just lost its renderers may give the tab one of those, which will never run it.
      for (let tries = 0; tries < 5 && !there; tries++) {
        await fetch(`http://127.0.0.1:${port}/json/new?${encodeURIComponent(url + path)}`, { method: 'PUT' });
        await until(() => there, 3000);
      }
    },
    reports: (word) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no page has reported "${word}"`)), 30_000);
        heard.addEventListener(
          word,
          () => {
            clearTimeout(late);
            resolve();
          },
          { once: true },
        );
      }),
    kill,
    killRenderers() {
      for (const pid of membersOf(child?.pid ?? 0)) {
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) process.kill(pid, 'SIGKILL');
      }
    },
    async stop() {
      await kill();
      if (screen) await screen.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The processes of a group. */
function membersOf(group: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        // After the name, which is in brackets: state, parent, group.
        return pid > 0 && Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]) === group;
      } catch {
        return false;
      }
    });
}
