import { SCALES, scaleOf, type Metric } from '../metric.js';
import type { Survey } from '../survey.js';
import { ofEach, type Look, type Remark } from './lint.js';
import { standardOf } from './standardOf.js';
import { gist } from './textsIn.js';

type End = 'low' | 'high';
const other = (end: End): End => (end === 'low' ? 'high' : 'low');

/** Ends of a scale that say the opposite of what its ratings are counted as, told by the standard questions. */
export const anchors: Look = (file, today) => {
  const languages = new Set(file.surveys.flatMap(({ texts }) => Object.keys(texts)));
  const meanings = new Map([...languages].map((language) => [language, meaningsIn(language)]));
  return ofEach((survey) => turnedIn(survey, meanings))(file, today);
};

function turnedIn(survey: Survey, meanings: ReadonlyMap<string, Meanings>): Remark[] {
  const { good } = scaleOf(survey);
  return Object.entries(survey.texts).flatMap(([language, texts]) => {
    return (['low', 'high'] as const).flatMap((end) => {
      const text = texts[end];
      const means = text === undefined ? undefined : meanings.get(language)?.get(bare(text));
      const counted = end === good ? 'good' : 'bad';
      if (means === undefined || means === counted) return [];
      return [{ path: ['texts', language, end], says: `"${text}" is said of the ${counted} end: ${mendFor(survey)}` }];
    });
  });
}

type Meanings = ReadonlyMap<string, 'good' | 'bad'>;

/** What the standard anchors of all metrics in one language stand for. */
function meaningsIn(language: string): Meanings {
  const meanings = new Map<string, 'good' | 'bad'>();
  for (const survey of everyScale()) {
    const { good } = scaleOf(survey);
    const standard = standardOf(survey, language);
    if (standard?.[good] !== undefined) meanings.set(gist(standard[good]), 'good');
    const bad = standard?.[other(good)];
    if (bad !== undefined) meanings.set(gist(bad), 'bad');
  }
  return meanings;
}

function everyScale(): Survey[] {
  const metrics = Object.keys(SCALES) as Metric[];
  return metrics.flatMap((metric) =>
    // Only what standardOf looks at.
    SCALES[metric].map((scale) => ({ metric, scale, id: '', touchpoint: '', texts: {}, moments: [] }) as Survey),
  );
}

function mendFor(survey: Survey): string {
  const { min, max, good } = scaleOf(survey);
  const turned = SCALES[survey.metric].find((scale) => scale.min === min && scale.max === max && scale.good !== good);
  const mend = 'let "low" and "high" change places';
  if (!turned) return mend;
  return `${mend}, or say "good": "${turned.good}" in the scale, if ${turned.good === 'low' ? min : max} is the best`;
}

/** An anchor without the rating that some write before it: `10 = extremely likely`. */
const bare = (text: string): string => gist(text).replace(/^\d+ | \d+$/g, '');
