import { keysOf } from '../keysOf.js';

/**
 * JSON of plain data, correct whatever the page did to prototypes: old Prototype.js and MooTools give arrays a toJSON
 * of their own, which JSON.stringify obeys. Primitives are safe with the native function; arrays and objects are
 * walked here. What is `undefined` is left out.
 *
 * @example toJson({ a: [1, 'x'], b: undefined }) // → '{"a":[1,"x"]}'
 */
export function toJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let inside = '';
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) inside += `${index ? ',' : ''}${toJson(value[index] ?? null)}`;
    return `[${inside}]`;
  }
  for (const key of keysOf(value)) {
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) inside += `${inside ? ',' : ''}${JSON.stringify(key)}:${toJson(field)}`;
  }
  return `{${inside}}`;
}

/** How many bytes of UTF-8 a text takes, on the wire as on the disk. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
