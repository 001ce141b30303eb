import { judge, type Rule } from '../eligibility/rule.js';
import { trialsOf, type TrialOptions } from '../eligibility/trials.js';
import { ofEach } from './lint.js';

/** Moments that no page can have: a widget looks at `location.pathname`, which is encoded and has no query. */
export const deafMoment = ofEach(({ moments, audience }, _file, since) =>
  moments.flatMap((moment, index) =>
    urlsIn(moment).flatMap(({ path, url }) => {
      const why = whyNot(url) ?? (audience && shutOut(url, audience, since));
      return why === undefined ? [] : [{ path: ['moments', index, ...path], says: `can never match, since ${why}` }];
    }),
  ),
);

/** Every `url` of a moment, of moments inside it too. */
function urlsIn(moment: unknown): { path: (string | number)[]; url: string }[] {
  if (typeof moment !== 'object' || moment === null) return [];
  return Object.entries(moment).flatMap(([key, value]: [string, unknown]) => {
    const step = Array.isArray(moment) ? Number(key) : key;
    if (key === 'url' && typeof value === 'string') return [{ path: [step], url: value }];
    return urlsIn(value).map(({ path, url }) => ({ path: [step, ...path], url }));
  });
}

function whyNot(url: string): string | undefined {
  const [bare = '', rest] = url.split(/[?#](.*)/s);
  if (rest !== undefined) {
    const [, name = 'utm_source'] = /^([\w.-]+)=/.exec(rest) ?? [];
    return `the path of a page has no "?" or "#": write "${bare}", and put what the query has to be into "audience" as the fact "query.${name}"`;
  }
  const { pathname } = new URL(`https://page.example${url}`);
  return pathname === url ? undefined : `browsers spell this path otherwise: write "${pathname}"`;
}

function shutOut(url: string, audience: Rule, since: string): string | undefined {
  const letsIn = (options: TrialOptions): boolean | undefined =>
    trialsOf([audience], options)?.some((facts) => judge(audience, facts).holds === true);
  return !url.includes('*') && letsIn({ since }) === true && letsIn({ since, fixed: { path: url } }) === false
    ? `"audience" lets nobody in who is on ${url}: mend one of the two`
    : undefined;
}
