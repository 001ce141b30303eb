/**
 * What is wanted of one row of a file: for every slot the bytes in which its value is written, from `from[slot]`, which
 * is -1 where there is none, to `to[slot]`. Valid until the next row.
 */
export interface Row {
  readonly bytes: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The value itself; undefined where there is none. */
  value(slot: number): unknown;
}

/** The slots of a row that mean the same in every file. Those by which answers are told apart come after them. */
export const SLOT = {
  rating: 0,
  id: 1,
  revision: 2,
  at: 3,
  /** The customer's own clock, for answers that no collector has dated. */
  ratedAt: 4,
  metric: 5,
  scale: 6,
  test: 7,
  suspect: 8,
  weight: 9,
  respondent: 10,
} as const;

/** The first slot of those by which answers are told apart. */
export const FIRST_BY = 11;
