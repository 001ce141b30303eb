/**
 * A UUID as its 16 bytes: the same for every spelling, and half the size in an index.
 *
 * @example idBytes('018f3c1e-7b2a-7c3d-8e4f-0123456789ab').length // → 16
 */
export function idBytes(uuid: string): Uint8Array {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** The UUID of 16 bytes, in lower case. */
export function idText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
