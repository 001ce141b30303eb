/**
 * The last point on the way from `inside` to `outside` for which `holds`, which must hold up to some point and not
 * beyond. Plain bisection: the functions inverted here rise to infinity at the end of their range, where a cleverer
 * method stumbles, and a hundred halvings are below the resolution of a double.
 *
 * @param inside a point for which it is known to hold; given back when it holds nowhere else
 * @param outside the end of the range; never tried itself
 * @example edge((x) => x * x <= 2, 0, 2) // → 1.41421356237
 */
export function edge(holds: (x: number) => boolean, inside: number, outside: number): number {
  let [known, limit] = [inside, outside];
  for (let step = 0; step < 100; step++) {
    const middle = (known + limit) / 2;
    if (middle === known || middle === limit) break;
    if (holds(middle)) known = middle;
    else limit = middle;
  }
  return known;
}
