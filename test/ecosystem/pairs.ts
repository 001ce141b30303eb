/**
 * What does not close what was opened last, in order, and what was never closed; nothing where all is well.
 *
 * @param closes of each that opens, what closes it
 */
export function unpaired(found: readonly string[], closes: Record<string, string>): string[] {
  const ends = new Set(Object.values(closes));
  const open: string[] = [];
  const wrong: string[] = [];
  for (const each of found) {
    const end = closes[each];
    if (end !== undefined) open.push(end);
    else if (ends.has(each) && open.pop() !== each) wrong.push(each);
  }
  return [...wrong, ...open];
}
