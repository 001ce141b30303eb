import { scaleOf } from './metric.js';
import type { Survey } from './survey.js';

/**
 * The content hash of what was asked, 16 hexadecimal digits. Two responses may be pooled only when their instruments
 * are equal: another wording, anchor, scale, drawing or language is another question.
 *
 * It is FNV-1a, 64 bit (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv), over the UTF-8 bytes of these
 * fields, each followed by the unit separator U+001F: metric, min, max, good, question, low, high, marks, order (always
 * `ascending`), language. A field that is absent counts as empty. A cryptographic hash is not needed, since nobody
 * gains by forging one, and could not be had on plain http, where crypto.subtle is missing.
 *
 * @throws RangeError if the survey has no text in `language`
 */
export function instrumentOf(survey: Survey, language: string): string {
  const texts = survey.texts[language];
  if (!texts) throw new RangeError(`survey "${survey.id}" has no text in "${language}"`);
  const { min, max, good } = scaleOf(survey);
  const fields = [survey.metric, min, max, good, texts.question, texts.low, texts.high];
  let content = '';
  for (const field of [...fields, survey.look?.marks, 'ascending', language]) content += `${field ?? ''}\u001F`;
  return fnv1a64(content).toString(16).padStart(16, '0');
}

/**
 * FNV-1a over the UTF-8 bytes of a text, as an unsigned 64-bit number.
 *
 * @example fnv1a64('a') // → 0xaf63dc4c8601ec8cn
 */
export function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}
