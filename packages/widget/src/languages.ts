import { nearestLanguage, type Survey } from '@candor/protocol';
import type { Page } from './asking.js';
import { keysOf } from './keysOf.js';

/** A page without types may name anything as its language. */
interface Reader extends Pick<Page, 'file'> {
  locale?: unknown;
}

/** What this customer reads, by falling wish; last what every survey has. */
export function languagesOf({ locale = '', file }: Reader): string[] {
  return [`${locale as number}`, document.documentElement.lang, ...(navigator.languages ?? []), file?.language ?? ''];
}

/** The language in which this customer is asked. */
export const languageIn = ({ texts }: Survey, reader: Reader): string =>
  nearestLanguage(languagesOf(reader), keysOf(texts)) ?? '';
