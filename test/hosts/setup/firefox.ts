import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '../../faults/setup/engines.js';
import { until } from '../../faults/setup/until.js';
import { freePort } from '../../setup/port.js';
import { clickAt, idOf, KEYS, listOf, strike, type Driver, type Reference } from './driver.js';

/** Firefox by Marionette, the protocol it has built in: WebDriver's commands over a plain socket. */
export async function startFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-firefox-'));
  const port = await freePort();
  ENGINES.Firefox.prepare?.(profile);
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`, { flag: 'a' });
  const words = [
    '--marionette',
    '--width',
    '1000',
    '--height',
    '800',
    ...ENGINES.Firefox.words(profile, 'about:blank'),
  ];
  const child = spawn(ENGINES.Firefox.path(), words, { detached: true, stdio: 'ignore' });
  const end = (): void => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', end);
  const { send, close } = speak(await reach(port));
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'ignore' } } });
  const act = (actions: object[]): Promise<unknown> => send('WebDriver:PerformActions', { actions });
  const look = <T>(body: string): Promise<T> =>
    send('WebDriver:ExecuteScript', { script: body, args: [], sandbox: 'default', newSandbox: true });
  return {
    async open(url) {
      // A tab of its own for each page; what was stored is under the page's own name.
      const old = String(await send('WebDriver:GetWindowHandle', {}));
      const { handle }: { handle: string } = await send('WebDriver:NewWindow', { type: 'tab' });
      await send('WebDriver:SwitchToWindow', { handle: old });
      await send('WebDriver:CloseWindow', {});
      await send('WebDriver:SwitchToWindow', { handle });
      await send('WebDriver:Navigate', { url });
    },
    look,
    async spoken(selector) {
      const spoken: string[] = [];
      for (const element of await look<Reference[]>(listOf(selector))) {
        const role: string = await send('WebDriver:GetComputedRole', { id: idOf(element) });
        const name: string = await send('WebDriver:GetComputedLabel', { id: idOf(element) });
        spoken.push(`${role} ${name}`);
      }
      return spoken;
    },
    tap: (x, y) => act(clickAt(x, y, 'touch')).then(() => {}),
    click: (x, y) => act(clickAt(x, y)).then(() => {}),
    doubleClick: (x, y) => act(clickAt(x, y, 'mouse', 2)).then(() => {}),
    type: (text) => act(strike(text)).then(() => {}),
    press: (key) => act(strike([KEYS[key] ?? key])).then(() => {}),
    back: () => send('WebDriver:Back', {}),
    async stop() {
      close();
      const ended = once(child, 'exit');
      end();
      await ended;
      process.off('exit', end);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function reach(port: number): Promise<Socket> {
  let socket: Socket | undefined;
  const reached = await until(async () => {
    const attempt = connect(port, '127.0.0.1');
    socket = await Promise.race([
      once(attempt, 'connect').then(() => attempt),
      once(attempt, 'error').then(() => undefined),
    ]).catch(() => undefined);
    return socket !== undefined;
  }, 30_000);
  if (!reached || !socket) throw new Error('Firefox does not listen');
  return socket;
}

/** Each message is its length in bytes, a colon, and JSON: a command `[0, id, name, parameters]`, its answer `[1, id, error, value]`. */
function speak(socket: Socket): { send: <T>(name: string, parameters: object) => Promise<T>; close(): void } {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let heard = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (part) => {
    heard = Buffer.concat([heard, part]);
    for (;;) {
      const colon = heard.indexOf(':');
      const end = colon + 1 + Number(heard.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || heard.length < end) return;
      hear(JSON.parse(heard.subarray(colon + 1, end).toString()));
      heard = heard.subarray(end);
    }
  });
  function hear(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result]: unknown[] = message;
    const asked = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error) asked?.reject(new Error(JSON.stringify(error)));
    else asked?.resolve(valueOf(result) as never);
  }
  return {
    send: (name, parameters) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        const text = JSON.stringify([0, last, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

/** Some answers are wrapped. */
function valueOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}
