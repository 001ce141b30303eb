import type { Moment } from '@candor/protocol';

/**
 * What a moment is called in responses and reports.
 *
 * @example momentName({ on: 'code', name: 'order-completed' }) // → 'order-completed'
 * @example momentName({ on: 'dwell', url: '/pricing', seconds: 30 }) // → '30 s on /pricing'
 */
export function momentName(moment: Moment): string {
  if (moment.on === 'code') return moment.name;
  if (moment.on === 'dwell') return `${moment.seconds} s on ${moment.url}`;
  return moment.on === 'page' ? moment.url : moment.on;
}
