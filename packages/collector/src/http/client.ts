import { isIn, isLoopback, parseAddress, type Address, type Network } from './address.js';

/** How a request came. */
export interface Way {
  /** The other end of the socket; undefined where the server does not tell. */
  peer: string | undefined;
  /** All of X-Forwarded-For, in order; null without one. */
  forwardedFor: string | null;
}

/**
 * The address of whoever sent a request, or undefined if it cannot be known.
 *
 * It is the other end of the socket. Anybody can write an X-Forwarded-For, so it is read only if that end is a proxy we
 * trust, and from the right, where our proxies wrote: the first address that is none of theirs is the sender's. The
 * machine itself is nobody: it is a proxy that was not named, and its customers must not share one limit.
 */
export function clientOf({ peer, forwardedFor }: Way, trusted: readonly Network[]): Address | undefined {
  let address = peer === undefined ? undefined : parseAddress(peer);
  if (address && forwardedFor !== null && trusted.length > 0) {
    for (const hop of forwardedFor.split(',').reverse()) {
      if (!isTrusted(address, trusted)) break;
      const before = parseAddress(hop);
      if (!before) break;
      address = before;
    }
  }
  return address && !isLoopback(address) ? address : undefined;
}

function isTrusted(address: Address, trusted: readonly Network[]): boolean {
  return trusted.some((network) => isIn(address, network));
}

/** The other end of the socket, where a server hands its request on as @hono/node-server does, through Hono as well. */
export function peerOf(environment: unknown): string | undefined {
  const { incoming } = (environment ?? {}) as { incoming?: { socket?: { remoteAddress?: unknown } } };
  const address = incoming?.socket?.remoteAddress;
  return typeof address === 'string' ? address : undefined;
}
