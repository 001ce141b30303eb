import { plainName, type Called, type Moment, type Survey } from '@candor/protocol';

const isSame = (one: Moment, other: Moment): boolean => one.on === other.on && plainName(one) === plainName(other);

/** The moments of plain surveys that a page is watched for, each once: those that are of a page. */
export function plainMoments(surveys: readonly Survey[]): Moment[] {
  const moments = surveys.flatMap((survey) => survey.moments).filter((moment) => 'url' in moment);
  return moments.filter((moment, index) => moments.findIndex((other) => isSame(moment, other)) === index);
}

/** The plain surveys that name a moment, in the order of the file. */
export function calledBy(surveys: readonly Survey[], moment: Moment): Called[] {
  return surveys
    .filter(({ moments }) => moments.some((each) => isSame(each, moment)))
    .map((survey) => ({ survey, moment: `${plainName(moment)}` }));
}
