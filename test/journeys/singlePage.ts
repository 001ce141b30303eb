import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An app of one document, which makes its pages itself and tells nobody but the history. */
export interface App {
  url: string;
  stop(): Promise<void>;
}

const DOCUMENT = (collector: string): string => `<!doctype html>
<html lang="en">
<title>Tea, in one page</title>
<script>window.dataLayer = [{ event: 'app-started' }];</script>
<nav><a href="/">Home</a> <a href="/pricing">Pricing</a> <a href="/cart">Cart</a></nav>
<main></main>
<script>
  const PAGES = {
    '/': '<h1>Tea</h1>',
    '/pricing': '<h1>Pricing</h1>' + '<p>A pot of tea</p>'.repeat(150) + '<p id="end">That is all</p>',
    '/cart': '<h1>Cart</h1><button id="buy">Buy</button><form><button>Send</button></form>',
  };
  const main = document.querySelector('main');
  const draw = () => { main.innerHTML = PAGES[location.pathname] ?? '<h1>Nothing</h1>'; };
  const go = (path) => { history.pushState({}, '', path); draw(); scrollTo(0, 0); };
  document.querySelector('nav').addEventListener('click', (event) => {
    event.preventDefault();
    go(event.target.getAttribute('href'));
  });
  addEventListener('popstate', draw);
  addEventListener('submit', (event) => event.preventDefault());
  main.addEventListener('click', ({ target }) => {
    if (target.id === 'buy') dataLayer.push({ event: 'purchase', ecommerce: { value: 90 } });
  });
  draw();
</script>
<script async src="${collector}/candor.js" data-site="shop"></script>
</html>`;

export async function startApp(collector: string): Promise<App> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(DOCUMENT(collector));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
