import { startCandor, type Candor } from './candor.js';
import { NOWHERE } from './nowhere.js';
import { settingsOf, type CandorOptions } from './options.js';

export type { Candor, Decision, Traits } from './candor.js';
export type { Explanation, Gate } from '@candor/protocol';
export type { CandorEvents } from './events.js';
export type { CandorOptions, Consent } from './options.js';
export type { OutboxStatus } from './outbox/outbox.js';

const started = new Map<string, Candor>();

/**
 * Starts Candor on this page. A second call for the same endpoint and site gives the same Candor, so that hot reload
 * and strict mode are harmless. On a server it gives one that does nothing.
 *
 * @throws TypeError if `endpoint` is no address
 * @example createCandor({ endpoint: 'https://feedback.example.com', site: 'shop' }).ask('shop-nps')
 */
export function createCandor(options: CandorOptions): Candor {
  if (typeof document === 'undefined') return NOWHERE;
  const { name } = settingsOf(options);
  const present = started.get(name);
  if (present) return present;
  const candor = startCandor(
    options,
    () => import('./ui.js').then(({ startUi }) => startUi),
    () => import('./rules.js').then(({ startRules }) => startRules),
  );
  const own: Candor = {
    ...candor,
    destroy() {
      // It may have been ended before, and followed by another.
      if (started.get(name) === own) started.delete(name);
      candor.destroy();
    },
  };
  started.set(name, own);
  return own;
}
