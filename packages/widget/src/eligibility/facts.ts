import { factsOf, type Facts, type Known } from '@candor/protocol';

/** What a rule may ask for, on this page. */
export function factsHere(locale: string | undefined, known: Known): Facts {
  const device = deviceOf(matchMedia?.('(pointer: coarse)').matches, Math.min(screen.width, screen.height));
  const date = dateOf(new Date(known.now));
  return factsOf({ device, locale, path: location.pathname, date }, location.search, known);
}

/** By what one touches and how wide it is: a tablet is touched, and no phone is 600 px wide. */
export function deviceOf(isTouched: boolean, side: number): 'phone' | 'tablet' | 'desktop' {
  return !isTouched ? 'desktop' : side < 600 ? 'phone' : 'tablet';
}

/** The customer's own day, as `2026-11-30`. */
function dateOf(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
