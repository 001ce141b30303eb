import { envelopeSchema } from '@candor/protocol/schema';
import { z } from 'zod';
import { Fault } from '../http/fault.js';
import { reasonOf } from './reason.js';
import { wellFormed } from './wellFormed.js';

/** A batch of which only the outside has been looked at. */
export type Envelope = z.infer<typeof envelopeSchema>;

const envelope = z.compile(envelopeSchema);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The batch that a body holds. What is in its lists is judged later, one by one.
 *
 * @throws Fault 400 if the body is not UTF-8, not JSON or not a batch; the sentence never holds the input
 */
export function parseBatch(body: Uint8Array): Envelope {
  const parsed = envelope.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new Fault(400, 'not-a-batch', 'Expected a batch: { v: 1, site, sentAt, responses, outcomes }.', {
    details: parsed.error.issues.slice(0, 5).map((issue) => reasonOf(issue, 'batch')),
  });
}

function decode(body: Uint8Array): string {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) {
    throw new Fault(400, 'not-json', 'Expected JSON without a byte order mark.');
  }
  try {
    return utf8.decode(body);
  } catch {
    throw new Fault(400, 'not-json', 'Expected JSON in UTF-8.');
  }
}

/**
 * What a body of JSON holds. Of a key that comes twice the last one counts, as JSON.parse has it.
 *
 * @throws Fault 400 if it is not UTF-8 or not JSON; the sentence never holds the input
 */
export function parseJson(body: Uint8Array): unknown {
  const text = decode(body);
  try {
    return JSON.parse(wellFormed(text));
  } catch {
    // The engine's own message quotes the input.
    throw new Fault(400, 'not-json', text === '' ? 'Expected JSON; the body is empty.' : 'Expected JSON.');
  }
}
