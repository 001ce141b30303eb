/** What a fact may be. */
export type Fact = string | number | boolean;

/** What is known of a visit, by name. A fact that is not there is not known. */
export type Facts = Readonly<Record<string, Fact | undefined>>;

/** One thing asked of one fact. Where it asks for several, all of them have to hold. */
export interface Condition {
  /** Such as `device`, `trait.plan` or `query.utm_source`. */
  fact: string;
  /** This very value, or one of these. */
  is?: Fact | Fact[];
  /** At least, at most: numbers as numbers, dates (`2026-11-30`) and other texts letter by letter. */
  atLeast?: number | string;
  atMost?: number | string;
  /** A text in which `*` stands for anything: `/pricing*`. */
  like?: string;
  /** Whether it is known at all. */
  known?: boolean;
}

/** A small boolean tree over facts. */
export type Rule = Condition | { all: Rule[] } | { any: Rule[] } | { not: Rule };

/** What a rule comes to: it holds, it does not, or nobody can tell; and the condition that made it so, in words. */
export interface Finding {
  holds: boolean | undefined;
  /** What was seen: `trait.plan: free`. */
  seen: string;
  /** What was needed: `trait.plan is pro`. */
  needed: string;
}

/**
 * Whether a rule holds for these facts. It can't be told (Kleene 1938) where it rests on a fact that is not known, or on a
 * comparison of a number with a text: a survey for some is then shown to nobody, and the finding says on what it rested.
 *
 * @example judge({ fact: 'device', is: 'phone' }, { device: 'desktop' }).holds // → false
 * @example judge({ fact: 'trait.plan', is: 'pro' }, {}).holds // → undefined
 * @example judge({ not: { fact: 'trait.plan', known: true } }, {}).holds // → true
 */
export function judge(rule: Rule, facts: Facts): Finding {
  if ('all' in rule) return decided(rule.all, facts, false);
  if ('any' in rule) return decided(rule.any, facts, true);
  if ('not' in rule) {
    const { holds, seen, needed } = judge(rule.not, facts);
    return { holds: holds === undefined ? undefined : !holds, seen, needed: `not (${needed})` };
  }
  return test(rule, facts[rule.fact]);
}

/** One part that is `decisive` decides the whole; else one that can't be told; else all say the same. */
function decided(parts: readonly Rule[], facts: Facts, decisive: boolean): Finding {
  const findings = parts.map((part) => judge(part, facts));
  const needed = findings.map((finding) => finding.needed).join(decisive ? ' or ' : ' and ');
  const found = findings.find(({ holds }) => holds === decisive) ?? findings.find(({ holds }) => holds === undefined);
  return found
    ? { ...found, needed: decisive ? needed : found.needed }
    : { holds: !decisive, seen: findings.map(({ seen }) => seen).join(', '), needed };
}

function test(condition: Condition, value: Fact | undefined): Finding {
  const { fact, is, atLeast, atMost, like, known } = condition;
  const needs: [needed: string, holds: boolean | undefined][] = [];
  if (known !== undefined) needs.push([known ? 'is known' : 'is not known', (value !== undefined) === known]);
  const ask = (needed: string, holds: (value: Fact) => boolean | undefined): void =>
    void needs.push([needed, value === undefined ? undefined : holds(value)]);
  if (is !== undefined) {
    const wanted = [is].flat();
    ask(`is ${wanted.join(' or ')}`, (seen) => wanted.includes(seen));
  }
  if (atLeast !== undefined) ask(`is at least ${atLeast}`, (seen) => compared(seen, atLeast, (order) => order >= 0));
  if (atMost !== undefined) ask(`is at most ${atMost}`, (seen) => compared(seen, atMost, (order) => order <= 0));
  if (like !== undefined) ask(`is like ${like}`, (seen) => isLike(String(seen), like));
  const holds = needs.some(([, each]) => each === false)
    ? false
    : needs.some(([, each]) => each === undefined)
      ? undefined
      : true;
  return {
    holds,
    seen: `${fact}: ${value === undefined ? 'not known' : value}`,
    needed: `${fact} ${needs.map(([needed]) => needed).join(' and ')}`,
  };
}

function compared(seen: Fact, limit: number | string, isRight: (order: number) => boolean): boolean | undefined {
  if (typeof seen !== typeof limit) return undefined;
  return isRight(seen === limit ? 0 : seen > limit ? 1 : -1);
}

/** Without a regular expression of the owner's, which could take for ever. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts.shift(), parts.pop()];
  if (parts.length === 0 && !pattern.includes('*')) return text === pattern;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= text.length;
}
