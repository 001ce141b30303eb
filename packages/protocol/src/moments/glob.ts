/**
 * Whether a path matches a pattern in which `*` stands for anything but `/` and `**` for anything.
 *
 * @example matchesPath('/products/*', '/products/teapot') // → true
 * @example matchesPath('/products/*', '/products/teapot/reviews') // → false
 * @example matchesPath('/help/**', '/help/orders/late') // → true
 */
export function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${source}$`).test(path);
}
