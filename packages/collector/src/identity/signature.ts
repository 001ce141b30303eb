import type { SurveyResponse } from '@candor/protocol';
import type { SiteSettings } from '../settings/settings.js';

/** What a signature vouches for. */
export type Claim = Pick<SurveyResponse, 'respondent' | 'traits'>;

/**
 * What is signed, as text: compact JSON of a list, `["candor",1,site,respondent,[[trait,value],…]]`, with the traits in
 * the order of their names (by UTF-16 code units) and without those that are undefined. Without a respondent it holds null.
 *
 * @example canonical('shop', { respondent: 'customer-17', traits: { plan: 'pro' } })
 * // → '["candor",1,"shop","customer-17",[["plan","pro"]]]'
 */
export function canonical(site: string, { respondent, traits = {} }: Claim): string {
  const sorted = Object.keys(traits).sort();
  return JSON.stringify(['candor', 1, site, respondent ?? null, sorted.map((name) => [name, traits[name]])]);
}

/**
 * Whether a signature is the HMAC-SHA256 of a claim under the secret, in hexadecimal or base64url. It takes the same time
 * whatever is wrong with it.
 */
export async function isSigned(site: string, claim: Claim, signature: string, secret: string): Promise<boolean> {
  const bytes = bytesOf(signature);
  if (!bytes) return false;
  return crypto.subtle.verify('HMAC', await keyOf(secret), bytes, new TextEncoder().encode(canonical(site, claim)));
}

/** Whether a signature is one under any of a site's secrets, the former ones too. */
export async function isVouchedFor(
  site: string,
  claim: Claim,
  signature: string,
  { secret, formerSecrets = [] }: SiteSettings,
): Promise<boolean> {
  const known = secret === undefined ? [] : [secret, ...formerSecrets];
  const valid = await Promise.all(known.map((one) => isSigned(site, claim, signature, one)));
  return valid.includes(true);
}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const keys = new Map<string, Promise<Key>>();

/** There are as many secrets as sites. */
function keyOf(secret: string): Promise<Key> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key =
    keys.get(secret) ?? crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['verify']);
  keys.set(secret, key);
  return key;
}

/** The 32 bytes of a signature, or undefined if it is none. */
function bytesOf(signature: string): Uint8Array<ArrayBuffer> | undefined {
  if (/^[0-9a-f]{64}$/i.test(signature)) {
    return Uint8Array.from({ length: 32 }, (_, index) => parseInt(signature.slice(2 * index, 2 * index + 2), 16));
  }
  if (!/^[\w-]{43}$/.test(signature)) return undefined;
  return Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
