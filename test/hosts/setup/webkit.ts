import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '../../faults/setup/engines.js';
import { startScreen } from '../../faults/setup/screen.js';
import { until } from '../../faults/setup/until.js';
import { freePort } from '../../setup/port.js';
import { clickAt, idOf, KEYS, listOf, strike, type Driver, type Reference } from './driver.js';

const DRIVER = '/usr/bin/WebKitWebDriver';

export function hasWebKit(): boolean {
  return existsSync(DRIVER) && ENGINES.WebKit.path() !== '';
}

/** WebKitGTK by its own WebDriver, on a screen that nobody sees. */
export async function startWebKit(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-webkit-'));
  const screen = await startScreen();
  const port = await freePort();
  const env = { ...process.env, ...ENGINES.WebKit.environment?.(profile), DISPLAY: screen.name };
  const child = spawn(DRIVER, [`--port=${port}`], { detached: true, stdio: 'ignore', env });
  const end = (): void => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  const base = `http://127.0.0.1:${port}`;
  const ready = await until(
    () =>
      fetch(`${base}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    15_000,
  );
  if (!ready) throw new Error('WebKitWebDriver does not listen');
  const options = { binary: ENGINES.WebKit.path(), args: ['--automation', '--geometry=1000x800'] };
  const { sessionId }: { sessionId: string } = await post('/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const command = <T>(path: string, body: object): Promise<T> => post(`/session/${sessionId}${path}`, body);
  async function post<T>(path: string, body: object): Promise<T> {
    return read(path, await fetch(base + path, { method: 'POST', body: JSON.stringify(body) }));
  }
  async function read<T>(path: string, answer: Response): Promise<T> {
    const { value }: { value: T } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }
  const ask = async (path: string): Promise<string> => read(path, await fetch(`${base}/session/${sessionId}${path}`));
  const act = (actions: object[]): Promise<void> => command('/actions', { actions });
  return {
    open: (url) => command('/url', { url }),
    async look<T>(body: string) {
      // As text: the driver's own way trips over whatever a page has put into Object.prototype.
      const script = `var seen = (function () { ${body} })();
        return seen && typeof seen === 'object' ? 'JSON ' + window[Symbol.for('watch')].stringify(seen) : seen`;
      const seen: T | string = await command('/execute/sync', { script, args: [] });
      return typeof seen === 'string' && seen.startsWith('JSON ') ? (JSON.parse(seen.slice(5)) as T) : (seen as T);
    },
    async spoken(selector) {
      const spoken: string[] = [];
      for (const each of await command<Reference[]>('/execute/sync', { script: listOf(selector), args: [] })) {
        const element = `/element/${idOf(each)}`;
        spoken.push(`${await ask(`${element}/computedrole`)} ${await ask(`${element}/computedlabel`)}`);
      }
      return spoken;
    },
    click: (x, y) => act(clickAt(x, y)),
    doubleClick: (x, y) => act(clickAt(x, y, 'mouse', 2)),
    type: (text) => act(strike(text)),
    press: (key) => act(strike([KEYS[key] ?? key])),
    back: () => command('/back', {}),
    async stop() {
      await fetch(`${base}/session/${sessionId}`, { method: 'DELETE' }).catch(() => {});
      const ended = once(child, 'exit');
      end();
      await ended;
      process.off('exit', end);
      await screen.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
