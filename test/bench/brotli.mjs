// @ts-check
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * How many bytes a body has as it is served: with brotli 11.
 *
 * @param {string | Uint8Array} body
 */
export function brotliSize(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
