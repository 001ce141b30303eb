/** What a page's Content-Security-Policy has to allow. */
export interface Need {
  directive: 'script-src' | 'connect-src';
  /** The address that is to be loaded or connected to. */
  url: URL;
  /** The page. */
  page: URL;
}

/** Where to look for a directive that a policy does not have (CSP 3, 6.7.5). */
const FALLBACKS: Record<Need['directive'], string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

/**
 * The directives in the way of an address, as they stand in the policies; empty if nothing is in the way.
 *
 * @param policies one per header or meta element; an address has to be allowed by all of them
 */
export function inTheWay(policies: readonly string[], need: Need): string[] {
  return policies
    .flatMap((header) => header.split(','))
    .flatMap((policy) => {
      const directives = new Map<string, string[]>();
      for (const directive of policy.split(';')) {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        if (name !== '' && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      const name = FALLBACKS[need.directive].find((candidate) => directives.has(candidate));
      const sources = name === undefined ? undefined : directives.get(name);
      return !sources || allows(sources, need) ? [] : [`${name} ${sources.join(' ')}`.trim()];
    });
}

function allows(sources: readonly string[], { directive, url, page }: Need): boolean {
  // With it only scripts count that a trusted script has made, and no host.
  if (directive === 'script-src' && sources.some((source) => /^'strict-dynamic'$/i.test(source))) return false;
  return sources.some((source) => {
    if (/^'self'$/i.test(source)) return url.origin === page.origin;
    if (source === '*') return /^https?:$/.test(url.protocol);
    if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return source.toLowerCase() === url.protocol;
    return matchesHost(source.toLowerCase(), url, page);
  });
}

function matchesHost(source: string, url: URL, page: URL): boolean {
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^:/*']+)(?::(\d+|\*))?(\/.*)?$/.exec(source);
  if (!parts) return false;
  const [, scheme, host = '', port, path = '/'] = parts;
  const wanted = scheme ?? page.protocol.slice(0, -1);
  const schemeFits = `${wanted}:` === url.protocol || (wanted === 'http' && url.protocol === 'https:');
  const hostFits =
    host === '*' || (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host);
  const portFits = port === '*' || (port ?? '') === url.port || (port !== undefined && port === portOf(url));
  const pathFits = path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
  return schemeFits && hostFits && portFits && pathFits;
}

function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}
