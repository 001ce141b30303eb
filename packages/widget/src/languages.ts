import type { Page } from './asking.js';

/** What this customer reads, by falling wish; last what every survey has. */
export function languagesOf({ locale = '', file }: Page): string[] {
  return [`${locale}`, document.documentElement.lang, ...(navigator.languages ?? []), file?.language ?? ''];
}
