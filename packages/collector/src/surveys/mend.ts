import { nearest } from './nearest.js';

/** What there is to know about a fault for it to be mended. */
export interface Fault {
  value: unknown;
  /** The words that could stand there, if only some can. */
  words?: readonly string[];
  /** The regular expression that a text there has to match, as it is printed. */
  pattern?: string | undefined;
  /** The type that was expected, in a word of zod's. */
  expected?: unknown;
}

/**
 * What to do about a fault, to be put behind what was expected; empty where that says it already.
 *
 * @example mendOf({ value: 'pgae', words: ['page', 'code'] }) // → 'did you mean "page"?'
 * @example mendOf({ value: 'pricing', pattern: '/^\\/.{0,499}$/' }) // → 'did you mean "/pricing"?'
 */
export function mendOf({ value, words, pattern, expected }: Fault): string {
  if (value === undefined) return 'add it';
  const meant = meantBy({ value, words: words ?? [], pattern, expected });
  return meant === undefined ? '' : `did you mean ${JSON.stringify(meant)}?`;
}

function meantBy({ value, words = [], pattern, expected }: Fault): string | number | boolean | unknown[] | undefined {
  if (expected === 'array' && value !== null) return [value];
  if (typeof value !== 'string') return undefined;
  if (expected === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (expected === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return pattern === undefined ? nearest(value, words) : fitting(value, pattern);
}

/** What most people leave out, or write as it is read. */
function fitting(text: string, printed: string): string | undefined {
  const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(printed) ?? [];
  if (source === undefined || text === '') return undefined;
  const pattern = new RegExp(source, flags);
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|-+$/g, '');
  const tag = text.replace('_', '-');
  const hosted = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? [`https://${text}`] : [];
  const wished = [text.toLowerCase(), tag, tag.toLowerCase(), `#${text}`, slug, ...hosted, `/${text}`];
  return /^[a-z]+:/i.test(text) ? undefined : wished.find((each) => pattern.test(each));
}
