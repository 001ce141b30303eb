import { json, text } from '../http/answer.js';
import { Fault } from '../http/fault.js';
import type { Page, Store, StoredAnswer } from '../store/store.js';

/** Rows of a page, by default and at most. */
const PAGE = 100;
const LARGEST_PAGE = 1_000;

/**
 * `GET /v1/responses?site=&survey=&after=&limit=`: the stored responses in the order they first arrived, as sent, with
 * `answeredAt` and `receivedAt` by the collector's clock, `differs` where the same revision came with two contents,
 * `verified` where the site signed for respondent and traits, and `suspect` with the reason where it does not count yet.
 *
 * As JSON a page `{ responses, next }`, where `next` is the `after` of the next page or null. With
 * `Accept: application/x-ndjson` all of them, one a line, read page by page while the reader keeps up.
 *
 * @throws Fault 400 for an `after` or `limit` that is not a number in range
 */
export async function answersAnswer(request: Request, site: string, store: Store): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const survey = query.get('survey');
  const page: Page = {
    site,
    ...(survey !== null && { survey }),
    after: wholeNumber(query.get('after') ?? '0', 'after', 0, Number.MAX_SAFE_INTEGER),
    limit: wholeNumber(query.get('limit') ?? String(PAGE), 'limit', 1, LARGEST_PAGE),
  };
  if (request.headers.get('accept')?.includes('application/x-ndjson')) return lines(page, store);
  const answers = await store.answers(page);
  const next = answers.length === page.limit ? (answers.at(-1)?.row ?? null) : null;
  return json({ responses: answers.map(exported), next });
}

function lines(page: Page, store: Store): Response {
  let { after } = page;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const answers = await store.answers({ ...page, after, limit: LARGEST_PAGE });
      after = answers.at(-1)?.row ?? after;
      for (const answer of answers) controller.enqueue(encoder.encode(`${JSON.stringify(exported(answer))}\n`));
      if (answers.length < LARGEST_PAGE) controller.close();
    },
  });
  const { headers } = text('', 'application/x-ndjson');
  return new Response(stream, { headers });
}

function exported({ response, answeredAt, receivedAt, differs, verified, suspect }: StoredAnswer) {
  const marks = { ...(differs && { differs }), ...(verified && { verified }), ...(suspect && { suspect }) };
  return { ...response, answeredAt, receivedAt, ...marks };
}

function wholeNumber(given: string, name: string, least: number, most: number): number {
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Fault(400, 'query', `${name}: expected a whole number from ${least} to ${most}.`);
}
