import { parse } from 'hono/utils/cookie';
import { Fault } from './fault.js';
import { sameSecret, sha256 } from './digest.js';

const COOKIE = 'candor_report';

/** Who may read: whoever has the token, by header for programs and by cookie for the report. */
export interface Gate {
  /** @throws Fault 401 unless the request carries `Authorization: Bearer <token>` */
  bearer: (request: Request) => Promise<void>;
  /** Whether the request carries the cookie of the report, or the token itself. */
  reader: (request: Request) => Promise<boolean>;
  /** The Set-Cookie of a report that was opened with this token, or undefined if it is another token. */
  admit: (token: string, request: Request) => Promise<string | undefined>;
}

/**
 * A gate that one token opens. Without a token it stays shut. The cookie holds a digest and not the token, so that a
 * stolen cookie opens the report alone.
 */
export function gateOf(token: string | undefined): Gate {
  const expected = token === undefined ? undefined : sha256(`candor report\n${token}`);

  async function hasBearer(request: Request): Promise<boolean> {
    const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    return token !== undefined && given !== undefined && sameSecret(given, token);
  }

  return {
    async bearer(request) {
      if (await hasBearer(request)) return;
      throw new Fault(
        401,
        'token',
        'Expected the header "Authorization: Bearer <token>" with the token of this collector.',
        {
          headers: { 'www-authenticate': 'Bearer' },
        },
      );
    },
    async reader(request) {
      const session = parse(request.headers.get('cookie') ?? '', COOKIE)[COOKIE];
      if (session !== undefined && expected && (await sameSecret(session, await expected))) return true;
      return hasBearer(request);
    },
    async admit(given, request) {
      if (token === undefined || !expected || !(await sameSecret(given, token))) return undefined;
      // No Path: the browser takes the folder of the report, wherever this collector is mounted.
      return `${COOKIE}=${await expected}; HttpOnly; SameSite=Strict${isSecure(request) ? '; Secure' : ''}`;
    },
  };
}

/** A proxy's word is enough here: believing a forged one only costs the forger the cookie. */
function isSecure(request: Request): boolean {
  return request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https';
}
