// @ts-check
/** Goes through a file in one way, in a process of its own, and prints what that took. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [, , way = '', file = ''] = process.argv;
const CHUNK = 2 ** 20;

/** @type {Record<string, () => unknown>} */
const ways = {
  /** Finds the line breaks among the bytes and makes nothing of the lines. */
  newlines: () =>
    chunks((bytes) => {
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1));
    }),
  /** Splits into strings by hand. */
  split: () => lines(() => {}),
  /** Splits into strings with Node's own means. */
  async readline() {
    const input = createReadStream(file, { highWaterMark: CHUNK });
    const reader = createInterface({ input, crlfDelay: Infinity });
    reader.on('line', () => {});
    await new Promise((resolve) => reader.on('close', () => resolve(undefined)));
  },
  /** Splits by hand and parses each line. */
  parse: () => lines((line) => JSON.parse(line)),
  score: () => candor(),
  unique: () => candor('--unique'),
};

const started = performance.now();
await ways[way]?.();
// The command works on after it was imported.
process.once('beforeExit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { ms: performance.now() - started, cpu: (userCPUTime + systemCPUTime) / 1_000, rss: maxRSS / 1_024 };
  process.stdout.write(`\n${JSON.stringify(cost)}\n`);
});

/** @param {string[]} more */
async function candor(...more) {
  process.argv = [process.execPath, 'candor', 'score', file, '--by', 'team,touchpoint,month', ...more];
  await import(new URL('../../packages/collector/dist/cli.js', import.meta.url).href);
}

/** @param {(bytes: Buffer) => void} onChunk */
function chunks(onChunk) {
  const from = openSync(file, 'r');
  const room = Buffer.alloc(CHUNK);
  for (let read = readSync(from, room); read > 0; read = readSync(from, room)) onChunk(room.subarray(0, read));
  closeSync(from);
}

/** @param {(line: string) => void} onLine */
function lines(onLine) {
  let rest = '';
  chunks((bytes) => {
    const found = (rest + bytes.toString('latin1')).split('\n');
    rest = found.pop() ?? '';
    for (const line of found) onLine(line);
  });
}
