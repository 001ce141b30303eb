// @ts-check
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const DIST = new URL('../../packages/widget/dist/', import.meta.url);

const SURVEYS = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: {
        en: {
          question: 'How likely are you to recommend us to a friend or colleague?',
          low: 'Not at all likely',
          high: 'Extremely likely',
        },
      },
      moments: [{ on: 'code', name: 'now' }],
      cooldownDays: 0,
    },
  ],
};

/** @typedef {{ type: string, body: string | Uint8Array }} Answer */

/**
 * A page with some text, the widget's files, a survey, and a collector that asks for an hour's patience.
 *
 * @param {Readonly<Record<string, Answer>>} [others] what else it answers, by path; before its own
 */
export async function serveWidget(others = {}) {
  /** @type {Record<string, Answer>} */
  const answers = {
    '/': {
      type: 'text/html',
      body: '<!doctype html><title>A page</title><h1>A page</h1><p>With some text on it.</p>',
    },
    '/v1/surveys': { type: 'application/json', body: JSON.stringify(SURVEYS) },
    '/ui.js': { type: 'text/javascript', body: readFileSync(new URL('ui.js', DIST)) },
    '/outbox.js': { type: 'text/javascript', body: readFileSync(new URL('outbox.js', DIST)) },
    ...others,
  };
  /** @type {{ path: string, body: Answer['body'] | undefined }[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const answer = answers[pathname];
    asked.push({ path: pathname, body: answer?.body });
    if (answer) response.setHeader('Content-Type', answer.type).end(answer.body);
    else if (pathname === '/v1/responses') response.writeHead(503, { 'Retry-After': '3600' }).end();
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** What has been asked for since the last time, in order, with the bodies of the answers. */
    takeAsked: () => asked.splice(0),
    close: () => server.close(),
  };
}
