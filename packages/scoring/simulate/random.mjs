/** Numbers from 0 to below 1, the same for the same seed (mulberry32), and what is drawn with them. */
export function draws(seed) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

  /** Marsaglia & Tsang 2000, "A simple method for generating gamma variables". */
  const gamma = (shape) => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
    }
  };

  /** The index of one of the probabilities, which add up to 1. */
  const pick = (probabilities) => {
    let u = uniform();
    const index = probabilities.findIndex((p) => (u -= p) < 0);
    return index < 0 ? probabilities.length - 1 : index;
  };

  /** How many of n, each with probability p. */
  const binomial = (n, p) => {
    let k = 0;
    for (let i = 0; i < n; i++) if (uniform() < p) k += 1;
    return k;
  };

  /** Probabilities that are `mean` on average; one draw each from two such people agrees with correlation `alike`. */
  const dirichlet = (mean, alike) => {
    const parts = mean.map((p) => (p === 0 ? 0 : gamma((p * (1 - alike)) / alike)));
    const sum = parts.reduce((total, part) => total + part, 0);
    const certain = pick(mean);
    return parts.map((part, i) => (sum > 0 ? part / sum : Number(i === certain)));
  };

  return { uniform, pick, binomial, dirichlet };
}
