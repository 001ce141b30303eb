import { describe, expect, it } from 'vitest';
import { isIn, parseAddress, parseNetwork } from './address.js';
import { clientOf } from './client.js';

describe('parseAddress', () => {
  it.each([
    ['192.0.2.1', [0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201]],
    ['::ffff:192.0.2.1', [0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201]],
    ['192.0.2.1:443', [0, 0, 0, 0, 0, 0xffff, 0xc000, 0x0201]],
    ['2001:db8::1', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]],
    ['[2001:DB8::1]:443', [0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]],
    ['fe80::1%eth0', [0xfe80, 0, 0, 0, 0, 0, 0, 1]],
    ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['1:2:3:4:5:6:7:8', [1, 2, 3, 4, 5, 6, 7, 8]],
  ])('reads %s', (text, groups) => {
    expect(parseAddress(text)).toEqual(groups);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '1.2.3',
    '1.2.3.256',
    '1:2',
    '1::2::3',
    '12345::',
    '::1.2.3.4.5',
    'x'.repeat(9_000),
  ])('knows that %s is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('a network', () => {
  it.each([
    ['10.0.0.0/8', '10.255.1.2', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.6', false],
    ['172.16.0.0/12', '172.31.255.255', true],
    ['172.16.0.0/12', '172.32.0.0', false],
    ['2001:db8::/33', '2001:db8:7fff::1', true],
    ['2001:db8::/33', '2001:db8:8000::1', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
  ])('%s holds %s: %s', (network, address, held) => {
    const [start, given] = [parseNetwork(network), parseAddress(address)];
    expect(start && given && isIn(given, start)).toBe(held);
  });

  it.each(['10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/x', 'shop.example'])('is not written %s', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });
});

describe('the address that a request came from', () => {
  const trusted = ['10.0.0.0/8', '127.0.0.1'].flatMap((network) => parseNetwork(network) ?? []);
  it.each([
    ['the other end of the socket', '203.0.113.9', null, '203.0.113.9'],
    ['not what a stranger claims', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['what a trusted proxy saw', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['read from the right', '10.0.0.1', '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['through all trusted proxies', '::ffff:10.0.0.1', '192.0.2.66, 198.51.100.1 ,10.9.9.9', '198.51.100.1'],
    ['the proxy itself where its word is junk', '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
    ['through a proxy on this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['unknown for this machine itself', '::1', null, undefined],
    ['unknown where the server does not tell', undefined, '198.51.100.1', undefined],
  ])('is %s', (_what, peer, forwardedFor, expected) => {
    expect(clientOf({ peer, forwardedFor }, trusted)).toEqual(expected && parseAddress(expected));
  });
});
