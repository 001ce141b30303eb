import type { Page } from './asking.js';

/** A page without types may name anything as its language. */
interface Spoken extends Pick<Page, 'file'> {
  locale?: unknown;
}

/** What this customer reads, by falling wish; last what every survey has. */
export function languagesOf({ locale = '', file }: Spoken): string[] {
  return [`${locale as number}`, document.documentElement.lang, ...(navigator.languages ?? []), file?.language ?? ''];
}
