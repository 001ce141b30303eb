/**
 * Whose ratings are whose. It grows with the number of respondents: to know that somebody answered twice, everybody has
 * to be remembered.
 */
export class Respondents {
  private readonly byName = new Map<string, number[]>();
  /** Of those who have no name each is taken for another one. */
  private readonly nameless: number[][] = [];

  add(name: string | undefined, rating: number): void {
    if (name === undefined) {
      this.nameless.push([rating]);
      return;
    }
    const ratings = this.byName.get(name);
    if (ratings) ratings.push(rating);
    else this.byName.set(name, [rating]);
  }

  /** The ratings of one respondent after another. */
  ratings(): number[][] {
    return [...this.byName.values(), ...this.nameless];
  }
}
