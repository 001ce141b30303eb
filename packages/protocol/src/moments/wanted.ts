import type { Moment, Survey } from '../survey.js';
import { momentName } from './name.js';

/** Everything that has to be watched for these surveys, each once: their moments, what calls them off, and steps. */
export function wantedMoments(surveys: readonly Survey[]): Moment[] {
  const named = surveys.flatMap(({ moments, cancel = [] }) => [...moments, ...cancel]);
  const single = named.flatMap((moment): Moment[] => (moment.on === 'sequence' ? moment.of : [moment]));
  return [...new Map(single.map((moment) => [`${moment.on} ${momentName(moment)}`, moment])).values()];
}
