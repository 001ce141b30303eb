import { scaleOf } from '../metric.js';
import { ofEach } from './lint.js';

/** Drawings that do not tell the points of their scale apart. */
export const likeMarks = ofEach((survey) => {
  const { min, max, good } = scaleOf(survey);
  const marks = survey.look?.marks;
  const path = ['look', 'marks'];
  if (marks === 'thumbs' && max - min > 1) {
    const says = `a thumb is up or down, and there are ${max - min + 1} points: say "numbers", or ask on { "min": 0, "max": 1, "good": "high" }`;
    return [{ path, says }];
  }
  if (marks === 'stars' && good === 'low') {
    return [{ path, says: 'more stars are better, and here more is worse: say "numbers" or "faces"' }];
  }
  return [];
});
