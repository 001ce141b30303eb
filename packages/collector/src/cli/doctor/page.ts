import { ok, wrong, type Finding } from './finding.js';
import { inTheWay, type Need } from './policy.js';
import { visit } from './there.js';

/** What there is to say about a page that is to show prompts, with the script from `endpoint`. */
export async function examinePage(address: string, endpoint: string): Promise<Finding[]> {
  const page = new URL(address);
  const answer = await visit(page.href).catch(() => undefined);
  if (!answer) return [wrong(`${address} cannot be reached from here`)];
  if (answer.status !== 200) {
    const to = answer.headers.get('location');
    return [wrong(`${address} answered ${answer.status}${to === null ? '' : `; name ${to} instead?`}`)];
  }
  const html = await answer.text();
  const policies = [answer.headers.get('content-security-policy') ?? '', ...metaPolicies(html)];
  const base = endpoint.replace(/\/+$/, '');
  return [
    mixed(page, new URL(base)),
    ...allowed(policies, { directive: 'script-src', url: new URL(`${base}/candor.js`), page }),
    ...allowed(policies, { directive: 'connect-src', url: new URL(`${base}/v1/responses`), page }),
  ];
}

function mixed(page: URL, endpoint: URL): Finding {
  return page.protocol === 'https:' && endpoint.protocol === 'http:'
    ? wrong(`${page.origin} is on https and the collector is not: browsers block that; put a certificate before it`)
    : ok(`${page.origin} may speak to the collector as far as https goes`);
}

function allowed(policies: readonly string[], need: Need): Finding[] {
  const blocking = inTheWay(policies, need);
  if (blocking.length === 0) return [ok(`its Content-Security-Policy allows ${need.url.href} (${need.directive})`)];
  return blocking.map((directive) =>
    wrong(
      /'nonce-|'strict-dynamic'/i.test(directive) && need.directive === 'script-src'
        ? `its Content-Security-Policy has "${withoutNonce(directive)}": give the script line the nonce of the page`
        : `its Content-Security-Policy has "${directive}": add ${need.url.origin} to it`,
    ),
  );
}

function withoutNonce(directive: string): string {
  return directive.replace(/'nonce-[^']*'/gi, "'nonce-…'");
}

function metaPolicies(html: string): string[] {
  return [...html.matchAll(/<meta\b[^>]*>/gi)]
    .map(([element]) => element)
    .filter((element) => /http-equiv\s*=\s*["']?content-security-policy["'\s>]/i.test(element))
    .map(
      (element) =>
        (/\bcontent\s*=\s*"([^"]*)"/i.exec(element) ?? /\bcontent\s*=\s*'([^']*)'/i.exec(element))?.[1] ?? '',
    );
}
