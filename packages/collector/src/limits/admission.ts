import { Fault } from '../http/fault.js';
import type { Site } from '../surveys/site.js';

/**
 * The site that something is sent for, if it may be sent from there.
 *
 * An origin is a browser's word, and only browsers are held to it: who sends without one is no page at all, and could
 * write any. It keeps other people's pages from sending, not programs.
 *
 * @param origin the header, null without one
 * @throws Fault 401 if there is no such site; 403 if it was revoked, or does not list the origin
 */
export function admitted(id: string, origin: string | null, sites: ReadonlyMap<string, Site>): Site {
  const site = sites.get(id);
  if (!site) throw new Fault(401, 'unknown-site', 'Expected a site that this collector serves.');
  const { revoked = false, origins } = site.settings;
  if (revoked) throw new Fault(403, 'revoked', 'Expected a site that still takes answers; this one was revoked.');
  if (origins && origin !== null && !origins.includes(origin)) {
    throw new Fault(403, 'origin', 'Expected a page of an origin that the settings of this site list.', {
      hidden: true,
    });
  }
  return site;
}
