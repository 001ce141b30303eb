import type { Fact } from '../eligibility/rule.js';
import type { Deed, PageView, Row } from './row.js';

/** Why a line can't be read: a few words to count it under, what was expected, and what came. */
export interface Unreadable {
  reason: string;
  expected: string;
  got: unknown;
}

/** A line that was read, and the keys in it that mean nothing. */
export interface Read {
  row: Row;
  unknown: string[];
}

const DEEDS = ['moment', 'click', 'seen', 'sent', 'exit', 'dataLayer'] as const;
const KEYS = ['respondent', 'at', 'session', 'page', 'seconds', 'scrolled', 'idle', 'facts', 'properties', ...DEEDS];
const KNOWN = new Set<string>(KEYS);

/**
 * Reads one line of a file of visits, once it has been parsed as JSON.
 *
 * @example readRow({ respondent: 'u17', at: '2026-05-01T10:00:00Z', page: '/pricing', seconds: 40 })
 * @example readRow({ respondent: 'u17', at: 1777629600000, moment: 'order-completed', properties: { total: 90 } })
 */
export function readRow(value: unknown): Read | Unreadable {
  if (!isObject(value)) return { reason: 'not an object', expected: 'one object a line', got: value };
  const { respondent, session } = value;
  if (typeof respondent !== 'string' || respondent === '')
    return { reason: 'no respondent', expected: '"respondent": a text such as "u17"', got: respondent };
  const at = timeOf(value['at']);
  if (at === undefined)
    return {
      reason: 'no time',
      expected: '"at": a time with its zone, such as "2026-05-01T10:00:00Z", or milliseconds since 1970',
      got: value['at'],
    };
  if (session !== undefined && typeof session !== 'string')
    return { reason: 'not a session', expected: '"session": a text such as "s1"', got: session };
  const facts = factsIn(value, 'facts');
  if (facts && 'reason' in facts) return facts;
  const what = 'page' in value ? pageIn(value) : deedIn(value);
  if ('reason' in what) return what;
  const row: Row = { respondent, at, what, ...(session !== undefined && { session }), ...facts };
  return { row, unknown: Object.keys(value).filter((key) => !KNOWN.has(key)) };
}

function pageIn(value: Record<string, unknown>): PageView | Unreadable {
  const second = DEEDS.find((key) => key in value);
  if (second)
    return { reason: 'two things at once', expected: `"page" or "${second}", each on its own line`, got: second };
  const { page } = value;
  const [, path, search = ''] = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)(\?[^#]*)?/.exec(String(page)) ?? [];
  if (typeof page !== 'string' || path === undefined)
    return { reason: 'not a page', expected: '"page": a path that begins with "/", such as "/pricing"', got: page };
  const view: PageView = { path, search };
  for (const key of ['seconds', 'scrolled', 'idle'] as const) {
    const number = value[key];
    if (number === undefined) continue;
    if (typeof number !== 'number' || !(number >= 0 && number < Infinity))
      return { reason: `${key} is no number`, expected: `"${key}": a number from 0 up, such as 40`, got: number };
    view[key] = number;
  }
  return view;
}

function deedIn(value: Record<string, unknown>): Deed | Unreadable {
  const [key, second] = DEEDS.filter((each) => each in value);
  if (key === undefined)
    return {
      reason: 'nothing happened',
      expected: `"page", or one of ${DEEDS.map((each) => `"${each}"`).join(', ')}`,
      got: Object.keys(value),
    };
  if (second)
    return { reason: 'two things at once', expected: `"${key}" or "${second}", each on its own line`, got: second };
  const name = key === 'exit' ? '' : value[key];
  if (typeof name !== 'string' || (key === 'exit' ? value[key] !== true : name === ''))
    return { reason: `no ${key}`, expected: `"${key}": ${key === 'exit' ? 'true' : 'a text'}`, got: value[key] };
  const properties = factsIn(value, 'properties');
  if (properties && 'reason' in properties) return properties;
  return { on: key === 'moment' ? 'code' : key, name, ...properties };
}

function factsIn<Key extends 'facts' | 'properties'>(
  value: Record<string, unknown>,
  key: Key,
): { [K in Key]?: Record<string, Fact> } | Unreadable | undefined {
  const facts = value[key];
  if (facts === undefined) return undefined;
  const expected = `"${key}": texts, numbers, true or false by name, such as { "total": 90 }`;
  const isWrong = !isObject(facts) || !Object.values(facts).every(isFact);
  // Every value has just been looked at.
  return isWrong
    ? { reason: `${key} are none`, expected, got: facts }
    : ({ [key]: facts } as { [K in Key]: Record<string, Fact> });
}

const isFact = (value: unknown): value is Fact => /^(string|number|boolean)$/.test(typeof value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The latest that a date can be, in milliseconds. */
const LATEST = 8.64e15;

function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.abs(value) <= LATEST ? value : undefined;
  // Without its zone a time is any of a day.
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
