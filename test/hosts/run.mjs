// @ts-check
/** `npm run test:hosts`: every page of a host, in Firefox and WebKit too where they are installed. Needs a build. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'whole', 'test/hosts'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, CANDOR_ENGINES: 'all' },
});
process.exitCode = status ?? 1;
