import { createServer } from 'node:http';

/** A page of somebody's, served from an origin of its own. */
export interface HostPage {
  url: string;
  stop(): Promise<void>;
}

/** Serves files by path, `/` first of all; everything else is not there. */
export async function servePage(files: Record<string, string>): Promise<HostPage> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const body = files[path];
    if (body === undefined) return response.writeHead(404).end();
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
