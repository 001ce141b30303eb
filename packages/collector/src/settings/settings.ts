import { z } from 'zod';
import { parseNetwork } from '../http/address.js';
import { faultsIn } from '../surveys/faults.js';
import type { Limits } from '../limits/limits.js';

/** What a site's owner sets that is nobody else's business: the survey file is public, this is not. */
export interface SiteSettings {
  /** The origins whose pages may send, such as `https://shop.example`. Default: any. */
  origins?: string[];
  /** Turns away all that is sent for this site. */
  revoked?: boolean;
  /** The secret with which the site's server signs respondents and their traits; at least 32 characters. */
  secret?: string;
  /** Secrets of before: what was signed with them is still valid, since it waits in outboxes for up to 30 days. */
  formerSecrets?: string[];
  /** `required` refuses claims without a valid signature; otherwise they are stored as unverified. */
  signatures?: 'optional' | 'required';
  /** For how many days an answer is kept, by survey id, `*` for the others. Default: for ever. Counts stay. */
  retentionDays?: Record<string, number>;
}

/** `candor.settings.json`: how a collector is run. */
export interface Settings {
  /** Proxies whose X-Forwarded-For is believed, as addresses or networks. */
  trustProxy?: string[];
  /** See `Limits` for each of them. */
  limits?: Partial<Limits>;
  /** By the id of the site. */
  sites?: Record<string, SiteSettings>;
}

const secretSchema = z.string().min(32, { error: 'expected at least 32 characters' });
const most = z.int().min(1).max(1e9).exactOptional();

const siteSettingsSchema = z
  .strictObject({
    origins: z
      .array(z.string().refine(isOrigin, { error: 'expected an origin such as "https://shop.example"' }))
      .exactOptional(),
    revoked: z.boolean().exactOptional(),
    secret: secretSchema.exactOptional(),
    formerSecrets: z.array(secretSchema).exactOptional(),
    signatures: z.enum(['optional', 'required']).exactOptional(),
    retentionDays: z.record(z.string(), z.number().gt(0).max(36_500)).exactOptional(),
  })
  .refine(({ secret, signatures }) => signatures === undefined || secret !== undefined, {
    path: ['signatures'],
    error: 'expected a secret beside it',
  });

const settingsSchema = z.strictObject({
  trustProxy: z
    .array(z.string().refine(isNetwork, { error: 'expected an address or a network such as "10.0.0.0/8"' }))
    .exactOptional(),
  limits: z.strictObject({ site: most, address: most, guesses: most, ballots: most }).exactOptional(),
  sites: z.record(z.string(), siteSettingsSchema).exactOptional(),
});

/**
 * Everything that is wrong with settings for these sites, one sentence each, such as
 * `sites.shop.origins[0]: expected an origin such as "https://shop.example", got "shop.example"`. Secrets are not quoted.
 *
 * @param settings what JSON.parse made of the file; nothing is taken for granted
 */
export function settingsFaults(settings: unknown, sites: Iterable<string>): string[] {
  const faults = faultsIn(settingsSchema, settings, ['secret', 'formerSecrets']);
  if (faults.length > 0) return faults;
  const known = [...sites];
  return Object.keys((settings as Settings).sites ?? {})
    .filter((site) => !known.includes(site))
    .map((site) => `sites.${site}: expected a site that is served here (${known.join(', ')})`);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}

function isNetwork(text: string): boolean {
  return parseNetwork(text) !== undefined;
}
