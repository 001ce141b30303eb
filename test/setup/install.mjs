// @ts-check
/**
 * Brings what the workspace needs, on a machine with nothing but Node and npm. Runs before `npm start` and `npm test`.
 */
import { spawnSync } from 'node:child_process';

const PNPM = 'pnpm@12.21.0';
const OLDEST = { major: 20, minor: 19 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
  console.error(
    `Candor needs Node ${OLDEST.major}.${OLDEST.minor} or newer, and this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

console.log('Installing what Candor needs (a minute at the first time, a second later on) …');
const install = spawnSync('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
  env: { ...process.env, CI: 'true' },
});
if (install.status !== 0) {
  console.error('The install did not finish. Is the npm registry in reach? Its own words are above.');
  process.exit(install.status || 1);
}
