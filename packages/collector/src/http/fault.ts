/** What stands beside the sentence of a fault. */
export interface FaultDetails {
  /** More sentences, one per finding; never the input itself. */
  details?: string[];
  headers?: Record<string, string>;
  /** Keeps the answer from the page that asked: it has no CORS header. */
  hidden?: boolean;
}

/**
 * A request that cannot be served, with the status that says so. Thrown anywhere while a request is handled, turned into
 * `{ error, code, details? }` in one place. The sentence is for the person who must mend it and never holds the input.
 */
export class Fault extends Error {
  declare readonly status: number;
  declare readonly code: string;
  declare readonly details: string[] | undefined;
  declare readonly headers: Record<string, string>;
  declare readonly hidden: boolean;

  constructor(
    status: number,
    code: string,
    message: string,
    { details, headers = {}, hidden = false }: FaultDetails = {},
  ) {
    super(message);
    Object.assign(this, { status, code, details, headers, hidden });
  }
}
