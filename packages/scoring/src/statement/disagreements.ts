/** A place where two values of JSON are not the same. */
export interface Disagreement {
  /** Such as `excluded[0].n`; empty for the whole. */
  path: string;
  /** What is missing is `undefined`. */
  stated: unknown;
  recomputed: unknown;
}

/** Logarithms and the like may differ in their last digit between two machines. */
const TOLERANCE = 1e-9;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const near = Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  return near && !(Number.isInteger(a) && Number.isInteger(b));
}

function below(path: string, name: string | number): string {
  if (typeof name === 'number') return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

/**
 * Where a stated value differs from the recomputed one, every place. Numbers are the same to nine digits, whole numbers
 * exactly; the order of fields does not matter.
 *
 * @example disagreements({ n: 3, counts: [1, 2] }, { n: 4, counts: [1, 3] }) // → [{ path: 'n', stated: 3, recomputed: 4 }, { path: 'counts[1]', stated: 2, recomputed: 3 }]
 * @example disagreements({ value: 0.1 }, { value: 0.1 + 1e-13 }) // → []
 */
export function disagreements(stated: unknown, recomputed: unknown, path = ''): Disagreement[] {
  if (isObject(stated) && isObject(recomputed)) {
    const names = new Set([...Object.keys(stated), ...Object.keys(recomputed)]);
    return [...names].flatMap((name) => disagreements(stated[name], recomputed[name], below(path, name)));
  }
  if (Array.isArray(stated) && Array.isArray(recomputed)) {
    const length = Math.max(stated.length, recomputed.length);
    return Array.from({ length }, (_, i) => disagreements(stated[i], recomputed[i], below(path, i))).flat();
  }
  const same =
    typeof stated === 'number' && typeof recomputed === 'number'
      ? sameNumber(stated, recomputed)
      : Object.is(stated, recomputed);
  return same ? [] : [{ path, stated, recomputed }];
}
