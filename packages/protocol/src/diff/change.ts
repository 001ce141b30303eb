/** One thing that is other than it was. */
export interface Change {
  /** The survey it is about; none if it is about the whole file. */
  survey?: string;
  /** Where in the survey or in the file, such as `['texts', 'ru', 'question']`. */
  path: string[];
  /** What stood there; absent where nothing did. */
  before?: unknown;
  after?: unknown;
  /** What that means for whoever is asked, in a sentence without its full stop. */
  says: string;
}

/** What a value was and is. */
export interface Turn {
  path: string[];
  before: unknown;
  after: unknown;
}

/** `nothing` for what is not there, and else as it stands in the file. */
export function quote(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

export function changeOf({ path, before, after }: Turn, says: string): Change {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }), says };
}
