/** The prompt's own words in one language. What a survey says itself is in the survey file. */
export interface Words {
  /** What they are written in, where that is not the language of the survey. */
  lang?: string;
  close: string;
  /** Closes a prompt before anything was said in it. */
  notNow: string;
  /** Puts the question off to another day. */
  later: string;
  /** Asks never to be asked again. */
  never: string;
  next: string;
  send: string;
  skip: string;
  back: string;
  /** The placeholder of the comment. */
  comment: string;
  thanks: string;
  /** Said with the thanks when the answer has arrived. */
  delivered: string;
  /** Said with the thanks when the answer has not arrived yet. */
  saved: string;
  refused: string;
  /** How a rating is read out: `{rating}` of `{max}`. */
  of: string;
  /** Five faces, from the unhappiest. */
  faces: readonly [string, string, string, string, string];
  no: string;
  yes: string;
  /** Stands for whatever is not in a list. */
  other: string;
  /** Said above a list from which several may be chosen. */
  choose: string;
  /** On a button that is there all the time. */
  feedback: string;
  address: string;
  badAddress: string;
  /** Before the code with which an answer can be withdrawn. */
  code: string;
  copy: string;
  copied: string;
}
