/** Chance: the browser's best, or what there is where the page has taken that away. */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count).map(() => Math.random() * 256);
  try {
    crypto.getRandomValues(bytes);
  } catch {
    // They are random anyway.
  }
  return bytes;
}

/**
 * A new UUID, version 7 (RFC 9562): 48 bits of time, then 74 random bits, so that ids sort by time and never meet.
 * From crypto.getRandomValues, since crypto.randomUUID is missing on plain http.
 *
 * @param now milliseconds since 1970
 */
export function newId(now: number): string {
  const bytes = randomBytes(16);
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256;
  let id = '';
  bytes.forEach((random, index) => {
    const byte = index === 6 ? (random & 15) | 112 : index === 8 ? (random & 63) | 128 : random;
    id += (index === 4 || index === 6 || index === 8 || index === 10 ? '-' : '') + (byte + 256).toString(16).slice(1);
  });
  return id;
}
