import type { SurveyFile } from '@candor/protocol';
import { keysOf } from '../keysOf.js';

/** Moments that the first file knows by itself, as they begin: code, page, dwell, button. */
const PLAIN = /^(co|p|dw|b)/;

/**
 * How the names begin of what only rules.js understands, in a survey file, a survey or a moment: acrossDevices,
 * audience, atMost, budget, cancel, dataLayer, delaySeconds, deadlineSeconds, funnel, laterDays, mayOptOut, nth, when. No other
 * name begins so; a test holds that.
 */
const RULES = /^(a|b|ca|d|f|lat|may|nt|wh)/;

/** Whether a survey file needs nothing of rules.js: whom to ask, how often in all, and the other moments. */
export function isPlain(file: SurveyFile): boolean {
  const moments = file.surveys.flatMap((survey) => survey.moments);
  const parts = [file, ...file.surveys, ...moments];
  return (
    moments.every(({ on }) => PLAIN.test(on)) && !parts.some((part) => keysOf(part).some((key) => RULES.test(key)))
  );
}
