// @ts-check
import { accessSync, constants } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * The Chromium that the tests drive: the one that CANDOR_CHROMIUM names, or else the distribution's.
 *
 * @returns {string} its path, or an empty string where there is none
 */
export function chromium() {
  for (const path of [process.env['CANDOR_CHROMIUM'], ...PLACES]) {
    if (path && isExecutable(path)) return path;
  }
  return '';
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
