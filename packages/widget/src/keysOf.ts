/**
 * The keys of plain data, its own alone. Object.keys and Object.entries are not asked: Prototype.js and old polyfills
 * have others, which give what the page has put into Object.prototype too.
 */
export function keysOf(data: object): string[] {
  // Plain data has no symbols.
  return Reflect.ownKeys(data) as string[];
}
