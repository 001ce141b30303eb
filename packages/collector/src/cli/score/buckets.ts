import { DAY } from '@candor/protocol';
import { bucketOf, type BucketSize } from '@candor/scoring';

/** Numbers the time buckets that occur; looked up by day, since answers are many and days are few. */
export class Buckets {
  private readonly numbers = new Map<string, number>();
  private readonly byDay = new Map<number, number>();
  private readonly named: string[][] = [];

  constructor(readonly sizes: readonly BucketSize[]) {}

  /** The number of the buckets in which something happened, one of each size. */
  numberOf(at: number): number {
    const day = Math.floor(at / DAY);
    const known = this.byDay.get(day);
    if (known !== undefined) return known;
    const names = this.sizes.map((size) => bucketOf(at, size));
    const key = JSON.stringify(names);
    const number = this.numbers.get(key) ?? this.named.push(names) - 1;
    this.numbers.set(key, number);
    this.byDay.set(day, number);
    return number;
  }

  /** Their names, in the order of the sizes. */
  names(number: number): readonly string[] {
    return this.named[number] ?? [];
  }
}
