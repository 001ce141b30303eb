import type { Receipt } from '@candor/protocol';

/** What an answer to a batch means for the outbox. */
export type Reply =
  /** A real receipt. */
  | { kind: 'receipt'; receipt: Receipt }
  /** Try again later: no answer, an overloaded server, or an answer that is no receipt (a captive portal, say). */
  | {
      kind: 'later';
      retryAfter?: string;
      /** No answer, so soon that the request may never have left the browser. */
      blocked?: boolean;
    }
  /** The set-up is wrong (site, address, method): keep everything and wait for the owner. */
  | { kind: 'setup'; status: number }
  /** The batch as such was not taken: halve it, and set aside what is refused alone. */
  | { kind: 'unacceptable'; status: number };

const SETUP = [401, 403, 404, 405, 410];
const UNACCEPTABLE = [400, 413, 422];

/** Reads the answer to a batch. Only a 200 that is a receipt is one; any other 2xx or 200 means nothing. */
export function readReply(status: number, body: string, retryAfter: string | null): Reply {
  if (status === 200) {
    const receipt = readReceipt(body);
    if (receipt) return { kind: 'receipt', receipt };
  }
  if (SETUP.includes(status)) return { kind: 'setup', status };
  if (UNACCEPTABLE.includes(status)) return { kind: 'unacceptable', status };
  return retryAfter === null ? { kind: 'later' } : { kind: 'later', retryAfter };
}

function readReceipt(body: string): Receipt | undefined {
  try {
    const value: Partial<Receipt> | null = JSON.parse(body);
    // The verdicts are read one by one in `settle`, where one that is not whole settles nothing.
    return value?.receipt === true && Array.isArray(value.results) ? (value as Receipt) : undefined;
  } catch {
    return undefined;
  }
}
