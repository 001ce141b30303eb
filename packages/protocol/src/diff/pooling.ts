import { instrumentOf } from '../instrument.js';
import { scaleOf } from '../metric.js';
import type { Survey } from '../survey.js';
import { isSame } from './turns.js';

/** Whether answers of before and of now are answers to the same question. */
export interface Pooling {
  survey: string;
  language: string;
  /** The instruments, see `instrumentOf`; absent where there was or is none. */
  before?: string;
  after?: string;
  /** Whether answers of both may be counted together. */
  pool: boolean;
  /** Why, or what to mind. */
  says: string;
}

/**
 * For every language of a survey, whether its answers may be pooled with those of before: only if the instruments are
 * equal. `before` is the survey of the same id, or one of another id that went and whose words it took over.
 */
export function poolingOf(before: Survey | undefined, after: Survey | undefined): Pooling[] {
  const languages = new Set([before, after].flatMap((survey) => Object.keys(survey?.texts ?? {})));
  const id = after?.id ?? before?.id ?? '';
  return [...languages].map((language) => {
    const [was, is] = [before, after].map((survey) =>
      survey?.texts[language] ? instrumentOf(survey, language) : undefined,
    );
    const pooling: Pooling = {
      survey: id,
      language,
      pool: was !== undefined && was === is,
      says: saysOf(language, before, after),
    };
    if (was !== undefined) pooling.before = was;
    if (is !== undefined) pooling.after = is;
    return pooling;
  });
}

function saysOf(language: string, before: Survey | undefined, after: Survey | undefined): string {
  if (!before?.texts[language] || !after?.texts[language]) {
    return after?.texts[language] ? 'new, with nothing to pool' : 'gone; its answers stay by themselves';
  }
  const changed = [...fieldsOf(after, language)].filter(
    ([field, value]) => !isSame(value, fieldsOf(before, language).get(field)),
  );
  if (changed.length > 0) {
    return `not to be pooled: another ${changed.map(([field]) => field).join(', another ')}`;
  }
  const renamed =
    before.id === after.id ? '' : ` with those of "${before.id}", which the collector does not do by itself`;
  const others = DRAWN.some((key) => !isSame(before[key], after[key]));
  return `may be pooled${renamed}${others ? '; who is asked, or when, is not the same, so compare with care' : ''}`;
}

/** What decides whom answers come from. */
const DRAWN = ['moments', 'audience', 'sample', 'mode'] as const;

/** The parts of an instrument by name, for a sentence. That these are all is held by a test. */
function fieldsOf(survey: Survey, language: string): Map<string, unknown> {
  const { question, low = '', high = '' } = survey.texts[language] ?? { question: '' };
  return new Map<string, unknown>([
    ['metric', survey.metric],
    ['scale', scaleOf(survey)],
    ['question', question],
    ['low anchor', low],
    ['high anchor', high],
    ['drawing', survey.look?.marks ?? ''],
  ]);
}
