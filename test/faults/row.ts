/** What became of the trials of one row. */
export interface Outcome {
  trials: number;
  /** Answers that never came to the collector, or not whole. */
  lost: number;
  /** Answers that count more than once. */
  doubled: number;
  /** Everything else that is not as the row expects, in sentences. */
  wrong: string[];
}

/** Of a row that needs what is not here. */
export function notTried(): Outcome {
  return { trials: 0, lost: 0, doubled: 0, wrong: [] };
}

/** One row of the table: one way to break something, tried as often as told. */
export interface Row {
  id: string;
  /** What is broken, and when. */
  broken: string;
  expected: string;
  engine: 'Chromium' | 'Firefox' | 'WebKit' | 'simulator' | 'collector';
  /** Trials in the whole table, which is made by hand or at night. */
  trials: number;
  /** Trials within `npm test`. None needs a reason. */
  quick: number | { none: string };
  run(trials: number, seed: number): Promise<Outcome>;
}
