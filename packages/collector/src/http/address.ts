/** An Internet address as eight groups of 16 bits. IPv4 is written as it is inside IPv6: `::ffff:192.0.2.1`. */
export type Address = readonly number[];

/** All addresses that begin with the same bits. */
export interface Network {
  address: Address;
  bits: number;
}

/**
 * Reads an address, of IPv4 or IPv6, in any spelling that a socket or a proxy uses (`[2001:db8::1]:443` as well).
 *
 * @returns undefined if it is none
 */
export function parseAddress(text: string): Address | undefined {
  // What a socket that listens to both says of IPv4: on the way of every answer.
  if (text.startsWith('::ffff:') && text.includes('.')) return parseIpv4(text.slice(7));
  const bare = text.trim().replace(/^\[([^\]]*)\](?::\d+)?$/, '$1');
  const [host = ''] = bare.split('%', 1);
  if (!host.includes(':')) return parseIpv4(host);
  const split = host.lastIndexOf(':') + 1;
  const embedded = host.includes('.') ? parseIpv4(host.slice(split).replace(/:\d+$/, '')) : undefined;
  if (host.includes('.') && !embedded) return parseIpv4(host.replace(/:\d+$/, ''));
  const [high = 0, low = 0] = embedded?.slice(6) ?? [];
  return parseIpv6(embedded ? `${host.slice(0, split)}${high.toString(16)}:${low.toString(16)}` : host);
}

function parseIpv4(text: string): Address | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::\d+)?$/.exec(text);
  if (!parts) return undefined;
  const [a, b, c, d] = [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
  return a > 255 || b > 255 || c > 255 || d > 255 ? undefined : [0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d];
}

function parseIpv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : undefined;
}

/**
 * Reads an address or a network, such as `10.0.0.0/8`.
 *
 * @returns undefined if it is neither
 */
export function parseNetwork(text: string): Network | undefined {
  const [host = '', length] = text.split('/', 2);
  const address = parseAddress(host);
  if (!address) return undefined;
  const offset = isIpv4(address) ? 96 : 0;
  const bits = length === undefined ? 128 : /^\d{1,3}$/.test(length) ? offset + Number(length) : Number.NaN;
  return bits <= 128 ? { address, bits } : undefined;
}

/** Whether an address is in a network. */
export function isIn(address: Address, { address: start, bits }: Network): boolean {
  return address.every((group, index) => {
    const rest = 16 - Math.min(16, Math.max(0, bits - 16 * index));
    return group >> rest === (start[index] ?? 0) >> rest;
  });
}

/** Whether an address is one of IPv4. */
export function isIpv4(address: Address): boolean {
  const [a, b, c, d, e, mark] = address;
  return mark === 0xffff && a === 0 && b === 0 && c === 0 && d === 0 && e === 0;
}

/** Whether it is the machine itself: a proxy on it that nobody named, or its owner. */
export function isLoopback(address: Address): boolean {
  return isIpv4(address)
    ? (address[6] ?? 0) >> 8 === 127
    : address.every((group, index) => group === Number(index === 7));
}
