/**
 * Whether some path matches both patterns, in which `*` stands for anything but `/` and `**` for anything.
 *
 * @example globsMeet('/shop/*', '/shop/tea') // → true
 * @example globsMeet('/shop/*', '/help/**') // → false
 */
export function globsMeet(one: string, other: string): boolean {
  const [start, begin] = [one, other].map((pattern) => pattern.replace(/\*.*$/s, ''));
  // Most patterns differ before their first star.
  if (!start?.startsWith(begin ?? '') && !begin?.startsWith(start ?? '')) return false;
  return meet(partsOf(one), partsOf(other));
}

/** Stars by themselves, and everything else a character at a time. */
function partsOf(pattern: string): string[] {
  return pattern.match(/\*+|[^*]/g) ?? [];
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  // What is already known not to meet, by how much is left of either: without it many stars would take for ever.
  const failed = new Set<string>();
  const from = (i: number, j: number): boolean => {
    const [a, b] = [one[i], other[j]];
    if (a === undefined && b === undefined) return true;
    if (failed.has(`${i} ${j}`)) return false;
    const met =
      (isStar(a) && (from(i + 1, j) || (takes(a, b) && from(i, j + 1)))) ||
      (isStar(b) && (from(i, j + 1) || (takes(b, a) && from(i + 1, j)))) ||
      (a !== undefined && a === b && from(i + 1, j + 1));
    if (!met) failed.add(`${i} ${j}`);
    return met;
  };
  return from(0, 0);
}

const isStar = (part: string | undefined): part is string => part?.startsWith('*') === true;

/** Whether a star stands for this part of the other pattern too. */
function takes(star: string, part: string | undefined): boolean {
  return part !== undefined && (star !== '*' || part === '*' || (part !== '/' && !isStar(part)));
}
