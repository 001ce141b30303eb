// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from './chromium.mjs';

/**
 * Makes sure that there is a Chromium for the tests: on Debian, as root, the distribution's own is installed.
 *
 * @returns {boolean} false, with one sentence on what to do, where there is none and none can be had
 */
export function ensureChromium() {
  if (chromium()) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from the distribution (a few minutes, once) …');
    const apt = (/** @type {string[]} */ ...words) =>
      spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...words], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
    if (chromium()) return true;
  }
  console.error(
    'The tests need Chromium: install it (on Debian: apt-get install chromium), or name one by CANDOR_CHROMIUM.',
  );
  return false;
}
