import type { Moment } from '../survey.js';

/**
 * What a moment is called in responses and reports.
 *
 * @example momentName({ on: 'code', name: 'order-completed' }) // → 'order-completed'
 * @example momentName({ on: 'dwell', url: '/pricing', seconds: 30 }) // → '30 s on /pricing'
 * @example momentName({ on: 'click', selector: '#buy', url: '/cart' }) // → 'click #buy /cart'
 */
export function momentName(moment: Moment): string {
  const plain = plainName(moment);
  if (plain !== undefined) return plain;
  if (moment.on === 'sequence') return moment.of.map(momentName).join(' > ').slice(0, 200);
  const parts: (string | number | undefined)[] = [moment.on];
  if ('event' in moment) parts.push(moment.event);
  if ('selector' in moment) parts.push(moment.selector);
  if ('percent' in moment) parts.push(moment.percent);
  if ('seconds' in moment) parts.push(moment.seconds);
  if ('url' in moment) parts.push(moment.url);
  return parts.join(' ').slice(0, 200);
}

/** The same for the moments that every page can see to; nothing for the others. */
export function plainName(moment: Moment): string | undefined {
  if (moment.on === 'code') return moment.name;
  if (moment.on === 'page') return moment.url;
  return moment.on === 'dwell' ? `${moment.seconds} s on ${moment.url}` : undefined;
}
