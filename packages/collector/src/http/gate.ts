import { parse } from 'hono/utils/cookie';
import { Fault } from './fault.js';
import { sameText, sha256 } from './digest.js';

const COOKIE = 'candor_report';

/** Who may read: whoever has the token, by header for programs and by cookie for the report. */
export interface Gate {
  /** @throws Fault 401 unless the request carries `Authorization: Bearer <token>`; 429 if it was tried too often */
  bearer: (request: Request, environment: unknown) => Promise<void>;
  /**
   * Whether the request carries the cookie of the report, or the token itself.
   *
   * @throws Fault 429 if it was tried too often
   */
  reader: (request: Request, environment: unknown) => Promise<boolean>;
  /**
   * The Set-Cookie of a report that was opened with this token, or undefined if it is another token.
   *
   * @throws Fault 429 if it was tried too often
   */
  admit: (token: string, request: Request, environment: unknown) => Promise<string | undefined>;
}

/** What a gate is made of. */
export interface GateOptions {
  /** SHA-256 of the token that opens it, in hexadecimal: the token itself is kept nowhere. Without one it stays shut. */
  tokenHash: string | Promise<string> | undefined;
  /** Called before a secret is looked at; throws if whoever sent it has guessed too often. */
  mayGuess: (request: Request, environment: unknown) => void;
  /** Called after a secret was wrong. */
  guessed: (request: Request, environment: unknown) => void;
}

/** A gate that one token opens. The cookie holds another digest, so that a stolen cookie opens the report alone. */
export function gateOf({ tokenHash, mayGuess, guessed }: GateOptions): Gate {
  const expected = tokenHash === undefined ? undefined : Promise.resolve(tokenHash);
  const session = expected?.then((hash) => sha256(`candor report\n${hash}`));

  async function isRight(given: string, right: Promise<string> | undefined, request: Request, environment: unknown) {
    mayGuess(request, environment);
    if (right && sameText(given, await right)) return true;
    guessed(request, environment);
    return false;
  }
  const isToken = async (token: string, request: Request, environment: unknown): Promise<boolean> =>
    isRight(await sha256(token), expected, request, environment);

  async function hasBearer(request: Request, environment: unknown): Promise<boolean> {
    const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    return given !== undefined && isToken(given, request, environment);
  }

  return {
    async bearer(request, environment) {
      if (await hasBearer(request, environment)) return;
      const sentence = 'Expected the header "Authorization: Bearer <token>" with the token of this collector.';
      throw new Fault(401, 'token', sentence, { headers: { 'www-authenticate': 'Bearer' } });
    },
    async reader(request, environment) {
      const cookie = parse(request.headers.get('cookie') ?? '', COOKIE)[COOKIE];
      if (cookie !== undefined && (await isRight(cookie, session, request, environment))) return true;
      return hasBearer(request, environment);
    },
    async admit(token, request, environment) {
      if (!(await isToken(token, request, environment))) return undefined;
      // No Path: the browser takes the folder of the report, wherever this collector is mounted.
      return `${COOKIE}=${await session}; HttpOnly; SameSite=Strict${isSecure(request) ? '; Secure' : ''}`;
    },
  };
}

/** A proxy's word is enough here: believing a forged one only costs the forger the cookie. */
function isSecure(request: Request): boolean {
  return request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https';
}
