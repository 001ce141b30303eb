import { elapsed } from '../elapsed.js';
import { readReply, type Reply } from './reply.js';

const TIMEOUT = 10_000;
/** An ad blocker or a content security policy takes some milliseconds, also on a busy phone; few networks fail so fast. */
const BLOCKED_WITHIN = 250;

/**
 * Posts a batch. A simple request: text/plain, no header of ours, no cookie, so no preflight and no credentials.
 * `keepalive` lets the request outlive the page.
 *
 * @returns what the answer means; a network error, or a page that has broken `fetch`, means later
 */
export async function post(url: string, body: string, keepalive: boolean, given?: AbortSignal): Promise<Reply> {
  const abort = new AbortController();
  const give = (): void => abort.abort();
  const timer = setTimeout(give, TIMEOUT);
  given?.addEventListener('abort', give);
  const began = elapsed();
  // A fetch of the page's own may hear no signal, and never answer.
  const givenUp = new Promise<never>((_resolve, reject) => abort.signal.addEventListener('abort', reject));
  async function ask(): Promise<Reply> {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'text/plain' },
      credentials: 'omit',
      keepalive,
      signal: abort.signal,
    });
    return readReply(answer.status, await answer.text(), answer.headers.get('Retry-After'));
  }
  try {
    return await Promise.race([ask(), givenUp]);
  } catch {
    return { kind: 'later', blocked: navigator.onLine && elapsed() - began < BLOCKED_WITHIN };
  } finally {
    clearTimeout(timer);
    given?.removeEventListener('abort', give);
  }
}
