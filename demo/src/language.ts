import type { MiddlewareHandler } from 'hono';
import { languageDetector } from 'hono/language';

/** The languages of the shop, each in its own name. */
export const LANGUAGES = { en: 'English', ru: 'Русский', ro: 'Română' } as const;

export type Language = keyof typeof LANGUAGES;

/** Puts `language` into the context: what `?lang=` asks for (a cookie remembers it), or else the browser's own. */
export function chooseLanguage(): MiddlewareHandler<{ Variables: { language: Language } }> {
  return languageDetector({
    supportedLanguages: Object.keys(LANGUAGES),
    fallbackLanguage: 'en',
    lookupCookie: 'lang',
    // Not `secure`: the demo runs on plain http.
    cookieOptions: { path: '/', sameSite: 'Lax', secure: false, httpOnly: true, maxAge: 31_536_000 },
  });
}
