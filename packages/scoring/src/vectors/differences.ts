/**
 * How far a field of a reference vector may be off: nothing for whole numbers, fractions, ranks and roundings; 1e-6 for
 * what is found by betting or raking; 1e-7 for the p of a score interval, and a thousandth of it below 1e-12; 1e-8 points
 * for score limits; else 1e-9, of the value where that is above 1.
 *
 * @param path the kind and the names of the field and of those it is in, such as `nps.interval.score`
 * @example toleranceOf('nps.interval.score', 37.2) // → 1e-8
 * @example toleranceOf('nps.score.num', 54700) // → 0
 */
export function toleranceOf(path: string, expected: number): number {
  if (/\.(num|den|k|n|nPerGroup|df|rounded.|detractors|passives|promoters|retained|percents|firstAlarm)$/.test(path))
    return 0;
  if (/^rakedNps|\.(anytime|effectiveN)$/.test(path)) return 1e-6;
  if (/\.(p\w*|waldP)$/.test(path) && expected > 0 && expected < 1e-12) return 1e-3 * expected;
  if (path.endsWith('.pScoreMover')) return 1e-7;
  return /\.(interval\.score|scoreMover\w*)$/.test(path) ? 1e-8 : 1e-9 * Math.max(1, Math.abs(expected));
}

/**
 * The fields in which `actual` is not what a reference vector expects, each with both values; none when all agree. A
 * field that is not expected is a difference too.
 *
 * @param path the kind of the vector
 *
 * @example differences({ n: 3 }, { n: 4 }) // → ['.n: 3 against 4']
 * @example differences({ mean: 0.5 }, { mean: 0.5000000001 }) // → []
 */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: ${String(actual)} is no object`];
    const [came, wanted] = [actual, expected].map((one) => Object.keys(one).toSorted().join(' '));
    if (came !== wanted) return [`${path}: fields ${came} against ${wanted}`];
    const fields = new Map<string, unknown>(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(fields.get(key), value, Array.isArray(expected) ? path : `${path}.${key}`),
    );
  }
  const agree =
    typeof actual === 'number' && typeof expected === 'number'
      ? Math.abs(actual - expected) <= toleranceOf(path, expected)
      : actual === expected;
  return agree ? [] : [`${path}: ${String(actual)} against ${String(expected)}`];
}
