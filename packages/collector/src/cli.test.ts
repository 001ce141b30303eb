import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withdrawalCodeOf, type Receipt } from '@candor/protocol';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { idOf, responseOf } from './store/contract.test.suite.js';

// Every test starts processes, which takes its time where others are busy.
vi.setConfig({ testTimeout: 30_000 });

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
const surveys = join(folder, 'candor.json');

/** Builds the command as it is published, beside a stand-in for the widget's files. */
beforeAll(async () => {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@candor/widget'), { recursive: true });
  const installed = join(here, '../node_modules');
  for (const name of readdirSync(installed)) {
    if (!name.startsWith('.') && name !== '@candor') symlinkSync(join(installed, name), join(modules, name));
  }
  writeFileSync(join(modules, '@candor/widget/package.json'), '{ "name": "@candor/widget" }');
  for (const name of ['candor.js', 'candor-whole.js', 'ui.js', 'outbox.js', 'rules.js', 'tools.js', 'words-ru.js'])
    writeFileSync(join(modules, '@candor/widget', name), `// ${name}`);
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: {
      ssr: join(here, 'cli.ts'),
      target: 'es2020',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
    },
    ssr: { noExternal: [/^@candor\//] },
  });
  const survey = {
    id: 'shop-nps',
    touchpoint: 'shop',
    metric: 'nps',
    texts: { en: { question: 'Recommend us?' } },
    moments: [],
  };
  writeFileSync(surveys, JSON.stringify({ version: 1, language: 'en', surveys: [survey] }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Run {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}
function run(...parameters: string[]): Run {
  const { CANDOR_TOKEN: _unset, ...env } = process.env;
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...parameters], { cwd: folder, env });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, out: () => out, err: () => err, ended };
}
/** By data folder: a token is printed at the first start only. */
const tokens = new Map<string, string>();
async function serving(data: string, ...more: string[]): Promise<Run & { url: string; token: string }> {
  const started = run(
    'serve',
    '--surveys',
    surveys,
    '--site',
    'shop',
    '--data',
    data,
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    ...more,
  );
  for (;;) {
    const [, url, token = tokens.get(data) ?? ''] =
      /(http:\/\/\S+)\/report(?:\?token=(\S+))?\n/.exec(started.out()) ?? [];
    if (url && started.out().includes('Ctrl-C')) {
      tokens.set(data, token);
      return { ...started, url, token };
    }
    await Promise.race([
      once(started.child.stdout ?? started.child, 'data'),
      started.ended.then(() => Promise.reject(new Error(`it ended: ${started.err()}`))),
    ]);
  }
}
async function send(url: string, ids: number[]): Promise<Receipt> {
  const responses = ids.map((n) => responseOf({ id: idOf(n) }));
  const body = JSON.stringify({ v: 1, site: 'shop', sentAt: Date.now(), responses, outcomes: [] });
  const answer = await fetch(`${url}/v1/responses`, { method: 'POST', body });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Receipt;
}
async function stored(url: string, token: string): Promise<Set<string>> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' };
  const text = await (await fetch(`${url}/v1/responses?site=shop`, { headers })).text();
  return new Set(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id),
  );
}

async function answered(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const { surveys: scores } = (await (await fetch(`${url}/v1/scores?site=shop`, { headers })).json()) as {
    surveys: { answered: number }[];
  };
  return scores.reduce((sum, { answered: n }) => sum + n, 0);
}

describe('candor serve', () => {
  it('prints the line to paste and the address of the report, and stops on SIGTERM', async () => {
    const { child, out, err, ended, url, token } = await serving(join(folder, 'first'));
    expect(out()).toContain(`<script async src="${url}/candor.js" data-site="shop"></script>`);
    expect(await (await fetch(`${url}/words-ru.js`)).text()).toBe('// words-ru.js');
    expect((await fetch(`${url}/report?token=${token}`, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(err()).toBe('');
  });

  it('stops on SIGTERM though a report is open and live', async () => {
    const { child, ended, url, token } = await serving(join(folder, 'live'));
    const stream = await fetch(`${url}/report/stream?site=shop`, { headers: { authorization: `Bearer ${token}` } });
    child.kill('SIGTERM');
    expect(await stream.text()).toBe('retry: 5000\n\n');
    expect(await ended).toBe(0);
  });

  it('prints the token it made once, and keeps no more than its digest', async () => {
    const data = join(folder, 'kept');
    const first = await serving(data);
    first.child.kill('SIGTERM');
    await first.ended;
    expect(first.token).toMatch(/^[\w-]{32}$/);
    const kept = join(data, 'token.sha256');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(readFileSync(kept, 'utf8').trim()).toBe(createHash('sha256').update(first.token).digest('hex'));
    expect(readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(first.token))).toEqual([]);
    const second = await serving(data);
    expect(second.out()).not.toContain('token=');
    expect(second.out()).toContain('delete token.sha256');
    expect(await stored(second.url, first.token)).toEqual(new Set());
  });

  it('takes the token that is given', async () => {
    const { url, token } = await serving(join(folder, 'given'), '--token', 'my-own-token');
    expect(token).toBe('my-own-token');
    expect(await stored(url, token)).toEqual(new Set());
  });

  it('is killed under load, again and again, and has everything it acknowledged', async () => {
    const data = join(folder, 'killed');
    const acknowledged = new Set<string>();
    let next = 1;
    for (let round = 0; round < 4; round++) {
      const { child, ended, url } = await serving(data);
      const sender = async (): Promise<void> => {
        for (;;) {
          const n = next;
          next += 2;
          const { results } = await send(url, [n, n + 1]);
          for (const { id, status } of results) if (status === 'accepted') acknowledged.add(id);
          if (acknowledged.size > (round + 1) * 150) child.kill('SIGKILL');
        }
      };
      await Promise.allSettled(Array.from({ length: 16 }, sender));
      expect(await ended).toBe('SIGKILL');
    }
    const { url, token } = await serving(data);
    const kept = await stored(url, token);
    expect(acknowledged.size).toBeGreaterThan(600);
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    const [again] = acknowledged;
    const { results } = await send(url, [Number.parseInt(again?.slice(-12) ?? '', 16)]);
    expect(results).toMatchObject([{ status: 'duplicate' }]);
  }, 60_000);

  it('ends under load on SIGTERM with everything it acknowledged', async () => {
    const data = join(folder, 'terminated');
    const acknowledged = new Set<string>();
    const { child, ended, url } = await serving(data);
    let next = 1;
    const sender = async (): Promise<void> => {
      for (;;) {
        const { results } = await send(url, [next++]);
        for (const { id } of results) acknowledged.add(id);
        if (acknowledged.size === 200) child.kill('SIGTERM');
      }
    };
    await Promise.allSettled(Array.from({ length: 16 }, sender));
    expect(await ended).toBe(0);
    const restarted = await serving(data);
    const kept = await stored(restarted.url, restarted.token);
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  }, 30_000);

  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { err, out, ended } = run(
      'serve',
      '--surveys',
      surveys,
      '--data',
      join(folder, 'taken'),
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
    );
    expect(await ended).toBe(1);
    expect(err()).toBe(`candor: port ${port} is taken: stop what uses it, or choose another with --port\n`);
    expect(out()).toBe('');
    other.close();
  });

  it('says in one sentence that there is no survey file, and makes nothing', async () => {
    const data = join(folder, 'nothing');
    const { err, ended } = run('serve', '--surveys', 'missing.json', '--data', data);
    expect(await ended).toBe(1);
    expect(err()).toBe('candor: there is no survey file at missing.json\n');
    expect(() => statSync(data)).toThrow(/ENOENT/);
  });

  it('says in one sentence that the data folder cannot be one', async () => {
    const { err, ended } = run('serve', '--surveys', surveys, '--data', join(surveys, 'data'), '--port', '0');
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^candor: the data folder .+ cannot be written \(ENOTDIR\): choose another with --data\n$/);
  });

  it('says in one sentence that the data folder is in a place where nobody may write, not even root', async () => {
    const { err, ended } = run('serve', '--surveys', surveys, '--data', '/sys/candor-data', '--port', '0');
    expect(await ended).toBe(1);
    expect(err()).toMatch(
      /^candor: the data folder \/sys\/candor-data cannot be written \(E\w+\): choose another with --data\n$/,
    );
  });

  it('says in one sentence that the data are not its own', async () => {
    const data = join(folder, 'junk');
    mkdirSync(data);
    writeFileSync(join(data, 'candor.db'), 'this is no database, and long enough to be looked at'.repeat(100));
    const { err, ended } = run('serve', '--surveys', surveys, '--data', data, '--port', '0');
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^candor: .*candor\.db cannot be opened as a Candor store: file is not a database\n$/);
  });

  it('says in one sentence that the kept token is none', async () => {
    const data = join(folder, 'tokenless');
    mkdirSync(data);
    writeFileSync(join(data, 'token.sha256'), '');
    const { err, ended } = run('serve', '--surveys', surveys, '--data', data, '--port', '0');
    expect(await ended).toBe(1);
    expect(err()).toMatch(
      /^candor: \S+token\.sha256 holds no token: delete it, and the next start makes another one\n$/,
    );
  });

  it('says what is wrong in the settings, and never quotes a secret', async () => {
    const settings = join(folder, 'candor.settings.json');
    const failing = async (content: string, ...more: string[]): Promise<string> => {
      writeFileSync(settings, content);
      const { err, ended } = run('serve', '--surveys', surveys, '--site', 'shop', '--settings', settings, ...more);
      expect(await ended).toBe(1);
      return err();
    };
    expect(await failing('{ "sites": { "shop": { "secret": "EVIL", "origin": 1 } } }')).toBe(
      `candor: ${settings} is not valid:\n  sites.shop.secret: expected at least 32 characters\n  sites.shop.origin: expected no such key; did you mean "origins"?\n`,
    );
    expect(await failing('{\n  "secret": EVIL }')).toBe(`candor: ${settings} is not JSON: Unexpected token 'E'\n`);
    expect(await failing('{', '--trust-proxy', 'x')).toMatch(/is not JSON: /);
    expect(await failing('{}', '--trust-proxy', '10.0.0.1,proxy.example')).toBe(
      'candor: --trust-proxy: expected an address or a network such as "10.0.0.0/8", got "proxy.example"\n',
    );
  });

  it('keeps to its settings', async () => {
    const settings = join(folder, 'limited.settings.json');
    writeFileSync(
      settings,
      '{ "limits": { "address": 1 }, "sites": { "shop": { "origins": ["https://shop.example"] } } }',
    );
    const { url } = await serving(join(folder, 'limited'), '--settings', settings, '--trust-proxy', '127.0.0.1');
    const body = JSON.stringify({ v: 1, site: 'shop', sentAt: 1, responses: [], outcomes: [] });
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}/v1/responses`, { method: 'POST', body, headers })).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ 'x-forwarded-for': '198.51.100.1', origin: 'https://shop.example' })).toBe(200);
    expect(await status({ 'x-forwarded-for': '198.51.100.1' })).toBe(429);
  });

  it('refuses a site that is none', async () => {
    const { err, ended } = run('serve', '--surveys', surveys, '--site', '');
    expect(await ended).toBe(1);
    expect(err()).toContain('Expected a name.');
  });

  it('refuses a port that is none', async () => {
    const { err, ended } = run('serve', '--port', '70000');
    expect(await ended).toBe(1);
    expect(err()).toContain('Expected a whole number from 0 to 65535.');
  });
});

describe('two collectors on one data folder', () => {
  it('count what is sent to both at once, once', async () => {
    const data = join(folder, 'shared');
    const [one, two] = [await serving(data), await serving(data)];
    const accepted = new Map<string, number>();
    await Promise.all(
      Array.from({ length: 100 }, async (_, batch) => {
        const ids = [batch * 2 + 1, batch * 2 + 2];
        const receipts = await Promise.all([send(one.url, ids), send(two.url, ids)]);
        for (const { id, status } of receipts.flatMap(({ results }) => results)) {
          accepted.set(id, (accepted.get(id) ?? 0) + (status === 'accepted' ? 1 : 0));
        }
      }),
    );
    expect([...accepted.values()].every((times) => times === 1)).toBe(true);
    expect((await stored(two.url, two.token)).size).toBe(200);
    expect(await answered(one.url, one.token)).toBe(200);
  }, 30_000);
});

describe('candor backup', () => {
  it('copies one point in time under load, and the copy serves', async () => {
    const { url, child, ended } = await serving(join(folder, 'busy'));
    let next = 1;
    let stop = false;
    const acknowledged: string[] = [];
    const sender = async (): Promise<void> => {
      while (!stop) {
        const { results } = await send(url, [next++]);
        for (const { id } of results) acknowledged.push(id);
      }
    };
    const senders = Array.from({ length: 8 }, sender);
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(300), { interval: 5, timeout: 20_000 });
    const before = [...acknowledged];
    const copied = join(folder, 'restored');
    mkdirSync(copied);
    const { out, err, ended: done } = run('backup', join(copied, 'candor.db'), '--data', join(folder, 'busy'));
    expect([await done, err(), out()]).toEqual([0, '', expect.stringContaining('holds all answers')]);
    const sent = next;
    stop = true;
    await Promise.all(senders);
    child.kill('SIGTERM');
    await ended;

    const restored = await serving(copied);
    const kept = await stored(restored.url, restored.token);
    expect(before.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size).toBeLessThan(sent);
    // Counts and answers of the same moment.
    expect(await answered(restored.url, restored.token)).toBe(kept.size);
    expect((await send(restored.url, [1])).results).toMatchObject([{ status: 'duplicate' }]);
  }, 30_000);

  it('overwrites nothing, and says what is wrong', async () => {
    const failing = async (...words: string[]): Promise<string> => {
      const { err, ended } = run('backup', ...words);
      expect(await ended).toBe(1);
      return err();
    };
    expect(await failing('x.db', '--data', 'nowhere')).toContain('there are no answers in nowhere');
    const data = join(folder, 'backed');
    await serving(data);
    expect(await failing(surveys, '--data', data)).toBe(`candor: ${surveys} is there already: choose another name\n`);
    expect(await failing(join(folder, 'no', 'x.db'), '--data', data)).toContain('x.db cannot be written: ');
    expect(await failing('', '--data', data)).toContain(' is there already: choose another name');
  });

  it('makes a file of any name, for its owner alone, over what one that was killed has left', async () => {
    const data = join(folder, 'named');
    const { url } = await serving(data);
    await send(url, [1, 2, 3]);
    for (const name of [':memory:', 'file:x.db?mode=memory']) {
      writeFileSync(join(folder, `${name}.part`), 'half of a backup');
      const { err, ended } = run('backup', name, '--data', data);
      expect([await ended, err()]).toEqual([0, '']);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      const restored = join(folder, `${name.length}-restored`);
      mkdirSync(restored);
      renameSync(join(folder, name), join(restored, 'candor.db'));
      const other = await serving(restored);
      expect(await answered(other.url, other.token)).toBe(3);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('candor erase', () => {
  it('erases what a running collector has, and it stays erased', async () => {
    const data = join(folder, 'erased');
    const { url, token } = await serving(data);
    await send(url, [1, 2, 3]);
    const code = withdrawalCodeOf(idOf(2));
    const { out, err, ended } = run('erase', '--site', 'shop', '--data', data, '--code', code);
    expect([await ended, out(), err()]).toEqual([0, 'erased 1 answer of site "shop"\n', '']);
    expect((await send(url, [2])).results).toMatchObject([{ status: 'duplicate' }]);
    expect(await stored(url, token)).toEqual(new Set([idOf(1), idOf(3)]));
  });

  it.each([
    [[], 'expected either --respondent or --code'],
    [['--respondent', ''], 'expected either --respondent or --code'],
    [['--respondent', 'a', '--code', 'b'], 'expected either --respondent or --code'],
    [['--code', 'b'], '--code: expected a code of 13 letters and digits'],
    [['--respondent', 'a', '--data', 'nowhere'], 'there are no answers in nowhere: name the data folder with --data'],
  ])('says what is missing in %o', async (words, sentence) => {
    const { err, ended } = run('erase', ...words);
    expect(await ended).toBe(1);
    expect(err()).toBe(`candor: ${sentence}\n`);
  });
});

describe('candor doctor', () => {
  const pages = createHttpServer((request, answer) => {
    if (request.url === '/moved') answer.writeHead(302, { location: 'http://169.254.169.254/' });
    else if (request.url === '/strict') answer.setHeader('content-security-policy', "default-src 'self'");
    answer.end(
      request.url === '/meta' ? `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">` : '',
    );
  });
  let origin = '';
  beforeAll(async () => {
    await once(pages.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  });
  afterAll(() => void pages.close());
  async function doctor(...words: string[]): Promise<{ code: number | string; lines: string[]; err: string }> {
    const { out, err, ended } = run('doctor', '--surveys', surveys, '--site', 'shop', '--data', folder, ...words);
    return { code: await ended, lines: out().trimEnd().split('\n'), err: err() };
  }

  it('finds nothing wrong where nothing is', async () => {
    const { url } = await serving(join(folder, 'healthy'));
    const { code, lines, err } = await doctor('--endpoint', `${url}/`, '--page', `${origin}/`);
    expect([code, err]).toEqual([0, '']);
    expect(lines).toHaveLength(13);
    expect(lines.filter((line) => !line.startsWith('ok     '))).toEqual([]);
    expect(lines.join('\n')).toContain(`intake: a batch from ${origin} gets a receipt`);
  });

  it('says of each thing that is wrong what to do', async () => {
    const settings = join(folder, 'closed.settings.json');
    writeFileSync(settings, '{ "sites": { "shop": { "origins": ["https://shop.example"] } } }');
    const { url } = await serving(join(folder, 'closed'), '--settings', settings);
    const { code, lines } = await doctor('--endpoint', url, '--page', `${origin}/strict`, '--site', 'blog');
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([
      'wrong  site: "blog" is not served there; name the one that is with --site',
      `wrong  its Content-Security-Policy has "default-src 'self'": add ${url} to it`,
      `wrong  its Content-Security-Policy has "default-src 'self'": add ${url} to it`,
    ]);
    const { lines: second } = await doctor('--endpoint', url, '--page', `${origin}/meta`);
    expect(second.filter((line) => line.startsWith('wrong'))).toEqual([
      `wrong  intake: a batch from ${origin} is refused; add it to "origins" in the settings, or take "revoked" out`,
      `wrong  its Content-Security-Policy has "connect-src 'none'": add ${url} to it`,
    ]);
  });

  it('goes nowhere that its owner has not named', async () => {
    const { code, lines } = await doctor('--endpoint', `${origin}/moved`, '--page', `${origin}/moved`);
    expect(code).toBe(1);
    expect(lines.slice(3)).toEqual([
      `wrong  ${origin}/moved/healthz answered 200 and is no collector: is the collector mounted under this path?`,
      `wrong  ${origin}/moved answered 302; name http://169.254.169.254/ instead?`,
    ]);
    expect((await doctor('--endpoint', 'file:///etc/passwd')).err).toBe(
      'candor: --endpoint: expected an address such as https://shop.example/, got file:///etc/passwd\n',
    );
    expect((await doctor('--endpoint', origin, '--page', 'https://%')).err).toBe(
      'candor: --page: expected an address such as https://shop.example/, got https://%\n',
    );
    expect((await doctor('--page', origin)).err).toBe('candor: --page: expected --endpoint beside it\n');
  });

  it('says what is wrong on this machine', async () => {
    const bad = join(folder, 'sick.json');
    writeFileSync(bad, JSON.stringify({ version: 1, language: 'en', surveys: [{ id: 'A' }] }));
    const settings = join(folder, 'sick.settings.json');
    writeFileSync(settings, '{ "sites": { "shop": { "revoked": true } } }');
    const { code, lines } = await doctor('--surveys', bad, '--settings', settings, '--data', '/sys/candor-data');
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^wrong {2}.*sick\.json: surveys\[0\]/),
      'wrong  settings: site "shop" is revoked, so nothing is taken; delete "revoked"',
      expect.stringMatching(/^wrong {2}\/sys\/candor-data/),
    ]);
    expect((await doctor('--endpoint', 'http://127.0.0.1:1')).lines.at(-1)).toMatch(
      /^wrong {2}http:\/\/127\.0\.0\.1:1 cannot be reached: /,
    );
  });
});

describe('candor validate', () => {
  it('is content with a good file', async () => {
    const { out, ended } = run('validate', surveys);
    expect(await ended).toBe(0);
    expect(out()).toMatch(/^warning {2}surveys\[0\]\.moments: .*\n.* is valid: 1 survey, 1 warning\n$/);
  });

  it.each([
    ['| head -c0', [0, '']],
    ['> /dev/full', [1, 'candor: the output cannot be written: ENOSPC: no space left on device, write\n']],
  ])('has no stack trace for who does not take what it prints: %s', (where, expected) => {
    const command = `set -o pipefail; "$0" cli.mjs validate "$1" ${where}`;
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, surveys], { cwd: folder });
    expect([status, String(stderr)]).toEqual(expected);
  });

  it('names every fault of a bad one, by where it is', async () => {
    const bad = join(folder, 'bad.json');
    const survey = {
      id: 'a',
      touchpoint: 't',
      metric: 'nps',
      texts: { en: { question: 'Q' } },
      moments: [{ on: 'page', url: 'pricing' }],
      cooldown: 3,
    };
    writeFileSync(bad, JSON.stringify({ version: 1, language: 'en', surveys: [survey, { ...survey, metric: 'npz' }] }));
    const { err, ended } = run('validate', bad);
    expect(await ended).toBe(1);
    expect(err().trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^surveys\[0\]\.moments\[0\]\.url: expected a path that begins with "\/".*, got "pricing"; did you mean "\/pricing"\?$/,
      ),
      'surveys[0].cooldown: expected no such key; did you mean "cooldownDays"?',
      'surveys[1].metric: expected "nps" or "csat" or "ces", got "npz"; did you mean "nps"?',
    ]);
  });

  it('says that a file is not JSON', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    const { err, ended } = run('validate', broken);
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^candor: .+broken\.json is not JSON: /);
  });
});
