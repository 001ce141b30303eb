import { nearestLanguage } from '@candor/protocol';
import { keysOf } from '../../keysOf.js';
import { en } from './en.js';
import type { Words } from './words.js';

export type { Words };

/** Each language but English is a file of its own, fetched when somebody is asked in it. */
const FILES: Record<string, () => Promise<{ words: Words }>> = {
  ar: () => import('./ar.js'),
  bg: () => import('./bg.js'),
  cs: () => import('./cs.js'),
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  el: () => import('./el.js'),
  es: () => import('./es.js'),
  et: () => import('./et.js'),
  fa: () => import('./fa.js'),
  fi: () => import('./fi.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  hr: () => import('./hr.js'),
  hu: () => import('./hu.js'),
  id: () => import('./id.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  lt: () => import('./lt.js'),
  lv: () => import('./lv.js'),
  nb: () => import('./nb.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  'pt-BR': () => import('./pt-BR.js'),
  ro: () => import('./ro.js'),
  ru: () => import('./ru.js'),
  sk: () => import('./sk.js'),
  sl: () => import('./sl.js'),
  sr: () => import('./sr.js'),
  'sr-Latn': () => import('./sr-Latn.js'),
  sv: () => import('./sv.js'),
  th: () => import('./th.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  vi: () => import('./vi.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
};

/**
 * For a survey in a language that we have no words of: English, marked as such, and nothing that would stand in one line
 * with the survey's own words.
 */
const FOREIGN: Words = {
  ...en,
  lang: 'en',
  of: '{rating}/{max}',
  comment: '',
  no: '',
  yes: '',
  faces: ['', '', '', '', ''],
};

/** The words of a language or the nearest that there is; foreign ones where there is none or where it can't be fetched. */
export async function wordsOf(language: string): Promise<Words> {
  // Without a look at forty others.
  if (/^en\b/.test(language)) return en;
  try {
    return (await FILES[nearestLanguage([language], keysOf(FILES)) ?? '']?.())?.words ?? FOREIGN;
  } catch {
    return FOREIGN;
  }
}
