// @ts-check
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { brotliSize } from './brotli.mjs';

const DIST = new URL('../../packages/widget/dist/', import.meta.url);

/**
 * What each moment of a first visit has fetched by then.
 *
 * @type {Record<string, readonly string[]>}
 */
export const STAGES = {
  'on load': ['candor.js'],
  'to the first NPS prompt': ['candor.js', 'ui.js'],
  'the same, in Russian': ['candor.js', 'ui.js', 'words-ru.js'],
  'to keep and send an answer, besides': ['outbox.js'],
  'for surveys with rules, besides': ['rules.js'],
  'for owners who look through a page': ['tools.js'],
  'all in one file, with every language': ['candor-whole.js'],
};

/**
 * The size of files of the script tag, in bytes: as they are, with gzip 9, and with brotli 11 as they are served.
 *
 * @param {readonly string[]} names
 */
export function bytesOf(names) {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const name of names) {
    const body = readFileSync(new URL(name, DIST));
    sum.raw += body.length;
    sum.gzip += gzipSync(body, { level: 9 }).length;
    sum.brotli += brotliSize(body);
  }
  return sum;
}
