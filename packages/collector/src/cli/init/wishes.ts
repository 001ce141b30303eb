import { ID, LANGUAGE, momentName, nearestLanguage, PATH, type Moment } from '@candor/protocol';
import { STANDARD_LANGUAGES } from '@candor/protocol/standard';
import { GOALS, isGoalName, type GoalName } from './goals.js';

/** All that has to be known for a survey file to be proposed. */
export interface Wishes {
  goal: GoalName;
  /** The name of whoever asks, as it is to be read in the questions. */
  company: string;
  /** Language tags; the first is the language of the file. */
  languages: string[];
  /** The id of the touchpoint. */
  touchpoint: string;
  moment: Moment;
}

/** The same in the words of an owner, as far as it was said. */
export type Said = { [W in keyof Wishes]?: string };

/** @throws Error in one sentence if there is no such goal */
export function goalIn(text: string): GoalName {
  if (isGoalName(text)) return text;
  throw new Error(`expected one of ${Object.keys(GOALS).join(', ')}, got ${text}`);
}

/** @throws Error in one sentence if nothing was said */
export function companyIn(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new Error('expected the name that customers know you by');
}

/**
 * @example languagesIn('en, pt_BR') // → ['en', 'pt-BR']
 * @throws Error in one sentence if one is no language tag, or has no standard questions
 */
export function languagesIn(text: string): string[] {
  const tags = text.split(/[\s,]+/).filter(Boolean);
  const languages = [
    ...new Set(tags.map((tag) => tag.replaceAll('_', '-').replace(/^\w+/, (tongue) => tongue.toLowerCase()))),
  ];
  if (languages.length === 0) throw new Error('expected languages such as en,ro');
  for (const language of languages) {
    if (!LANGUAGE.test(language) || nearestLanguage([language], STANDARD_LANGUAGES) === undefined) {
      throw new Error(
        `no standard questions in ${language}: choose among ${STANDARD_LANGUAGES.join(', ')}, and add others by hand`,
      );
    }
  }
  return languages;
}

/** @throws Error in one sentence if it is no id */
export function touchpointIn(text: string): string {
  if (ID.test(text)) return text;
  throw new Error(`expected a short id of a-z, 0-9, ".", "_" and "-", such as checkout, got ${text || 'nothing'}`);
}

/**
 * A moment as it is called in reports.
 *
 * @example momentIn('order-completed') // → { on: 'code', name: 'order-completed' }
 * @example momentIn('/thank-you') // → { on: 'page', url: '/thank-you' }
 * @example momentIn('20 s on /pricing') // → { on: 'dwell', url: '/pricing', seconds: 20 }
 * @throws Error in one sentence if it is none of these
 */
export function momentIn(text: string): Moment {
  const [, seconds, url = text] = /^(\d{1,5}) ?s on (.*)$/.exec(text) ?? [];
  if (PATH.test(url)) {
    const { pathname } = new URL(`https://page.example${url}`);
    if (pathname !== url) throw new Error(`expected the path of a page as browsers spell it, ${pathname}, got ${url}`);
    return seconds === undefined ? { on: 'page', url } : { on: 'dwell', url, seconds: Number(seconds) };
  }
  if (ID.test(text)) return { on: 'code', name: text };
  throw new Error(
    `expected a page such as /thank-you, a time such as "20 s on /pricing", or the name that your page tells, such as order-completed; got ${text || 'nothing'}`,
  );
}

/** What is proposed for a goal where an owner says nothing else. */
export function proposedFor(goal: GoalName): { touchpoint: string; moment: string; languages: string } {
  const { touchpoint, moment } = GOALS[goal];
  return { touchpoint: touchpoint.id, moment: momentName(moment), languages: 'en' };
}

/** How each wish is read. */
export const READ: { [W in keyof Wishes]: (text: string) => Wishes[W] } = {
  goal: goalIn,
  company: companyIn,
  languages: languagesIn,
  touchpoint: touchpointIn,
  moment: momentIn,
};
