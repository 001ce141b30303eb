// @ts-check
/**
 * `npm run bench:peers`: what Candor costs a page, beside those whom people would choose instead, all in one Chromium
 * in the same run; they take turns. A number behind `--` is that of the rounds. Writes TABLE.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright';
import { chromium } from '../../setup/chromium.mjs';
import { ensureChromium } from '../../setup/ensure-chromium.mjs';
import { serveWidget } from '../widget-server.mjs';
import { answers, CONTENDERS } from './contenders.mjs';
import { HOST_PAGE } from './host-page.mjs';
import { tableOf, versionsOf } from './table.mjs';
import { time, weigh } from './visit.mjs';

/** What is weighed hardly differs from one visit to the next. */
const WEIGHINGS = 5;

const rounds = Number(process.argv[2] ?? 15);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`How many rounds? A whole number from 1 on was expected, not "${process.argv[2]}".`);
  process.exit(1);
}
if (!existsSync(new URL('../../../packages/widget/dist/candor.js', import.meta.url))) {
  console.error('The widget is not built: npm run build');
  process.exit(1);
}
if (!ensureChromium()) process.exit(1);

console.log('Fetching the peers …');
const fetching = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
if (fetching.status !== 0) {
  console.error('The peers could not be fetched. Is the npm registry in reach?');
  process.exit(1);
}

console.log('Bundling them for production …');
const server = await serveWidget({ ...(await answers()), '/': { type: 'text/html', body: HOST_PAGE } });
const browser = await playwright.launch({
  executablePath: chromium(),
  args: ['--no-sandbox'],
  // A page on a desk has scrollbars, which some prompts take away.
  ignoreDefaultArgs: ['--hide-scrollbars'],
});

/** @type {import('./table.mjs').Seen[]} */
const all = CONTENDERS.map((contender) => ({ contender, times: [], weights: [] }));
const began = performance.now();
// The first round warms the browser up.
for (let round = 0; round <= rounds; round++) {
  for (const seen of all) {
    if (seen.failure !== undefined) continue;
    try {
      const times = await time(browser, server, seen.contender);
      if (round > 0) seen.times.push(times);
      if (round > 0 && round <= WEIGHINGS) seen.weights.push(await weigh(browser, server, seen.contender));
    } catch (error) {
      seen.failure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      console.error(`${seen.contender.name}: ${seen.failure}`);
    }
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(round === 0 ? 'warm' : `round ${round} of ${rounds}, ${minutes} minutes`);
}
const version = browser.version();
await browser.close();
server.close();

const table = tableOf(all);
console.log(`\n${table}`);
writeFileSync(
  new URL('TABLE.md', import.meta.url),
  `# What a prompt costs a page: Candor and its peers

\`npm run bench:peers\` makes this table; [README.md](README.md) says what each column is, and what can be compared.

- ${new Date().toISOString().slice(0, 10)}, medians of ${rounds} rounds, of ${Math.min(rounds, WEIGHINGS)} for bytes, nodes and heap
- Chromium ${version}, Node ${process.versions.node}, ${availableParallelism()} cores, no throttling
${versionsOf(all)
  .map((each) => `- ${each}`)
  .join('\n')}

${table}
`,
);
