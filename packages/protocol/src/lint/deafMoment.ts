import { judge, type Rule } from '../eligibility/rule.js';
import { trialsOf, type TrialOptions } from '../eligibility/trials.js';
import type { Moment } from '../survey.js';
import { ofEach, type Remark } from './lint.js';

/** Moments that cannot come: a widget looks at `location.pathname`, which is encoded and has no query. */
export const deafMoment = ofEach(({ moments, cancel = [], audience }, _file, since) => [
  ...deaf(moments, 'moments', (url) => audience && shutOut(url, audience, since)),
  ...deaf(cancel, 'cancel', () => undefined),
]);

function deaf(moments: readonly Moment[], name: string, shutOutOf: (url: string) => string | undefined): Remark[] {
  return moments.flatMap((moment, index) =>
    partsOf(moment).flatMap(([path, part]) => {
      const remarks: Remark[] = [];
      const say = (key: string, why: string): void =>
        void remarks.push({ path: [name, index, ...path, key], says: `can never match, since ${why}` });
      const url = 'url' in part ? part.url : undefined;
      const why = url === undefined ? undefined : (whyNot(url) ?? shutOutOf(url));
      if (why !== undefined) say('url', why);
      if ('when' in part && part.when && isEmpty(part.when))
        say('when', 'nothing that comes with it meets this: mend it');
      return remarks;
    }),
  );
}

/** A moment, and those that it is a sequence of. */
function partsOf(moment: Moment): [path: (string | number)[], part: Moment][] {
  const steps = moment.on === 'sequence' ? moment.of : [];
  return [[[], moment], ...steps.map((step, index): [(string | number)[], Moment] => [['of', index], step])];
}

function isEmpty(rule: Rule): boolean {
  return trialsOf([rule])?.some((facts) => judge(rule, facts).holds === true) === false;
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
