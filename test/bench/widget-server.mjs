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

/** A page with some text, the widget's files, a survey, and a collector that asks for an hour's patience. */
export async function serveWidget() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>A page</title><h1>A page</h1><p>With some text on it.</p>');
    } else if (pathname === '/v1/surveys') response.end(JSON.stringify(SURVEYS));
    else if (pathname === '/ui.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(new URL('ui.js', DIST)));
    } else if (pathname === '/v1/responses') response.writeHead(503, { 'Retry-After': '3600' }).end();
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bench server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
