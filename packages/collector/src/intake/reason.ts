/** The part of a zod issue that a reason is made from. */
export interface Issue {
  readonly code: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Why something was refused, in one line, such as `rating: expected int, received number`.
 *
 * Of the path only the first step is told: it is a field name of ours, while a deeper one can be a key that the sender
 * made up, and a stranger's words are never sent back.
 */
export function reasonOf({ code, path, message }: Issue, whole: string): string {
  const field = path.length === 0 ? whole : String(path[0]);
  if (code === 'unrecognized_keys') return `${field}: expected no further keys`;
  return `${field}: ${message.replace(/^Invalid input:? ?/, '') || 'not of the expected form'}`;
}
