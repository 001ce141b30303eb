import { describe, expect, it } from 'vitest';
import { inTheWay } from './policy.js';

const page = new URL('https://shop.example/cart');
const url = new URL('https://feedback.example.com/candor.js');

describe('a Content-Security-Policy', () => {
  it.each([
    [''],
    ["img-src 'none'"],
    ['script-src *'],
    ['script-src https:'],
    ['script-src feedback.example.com'],
    ['SCRIPT-SRC HTTPS://FEEDBACK.EXAMPLE.COM'],
    ['script-src *.example.com'],
    ['script-src https://feedback.example.com:443'],
    ['script-src feedback.example.com:*'],
    ['script-src http://feedback.example.com'],
    ['script-src https://feedback.example.com/candor.js'],
    ['script-src https://feedback.example.com/'],
    ["default-src 'none'; script-src-elem feedback.example.com; script-src 'none'"],
    ["default-src feedback.example.com; script-src-attr 'none'"],
  ])('lets the script in: %s', (policy) => {
    expect(inTheWay([policy], { directive: 'script-src', url, page })).toEqual([]);
  });

  it.each([
    ["default-src 'self'", "default-src 'self'"],
    ["default-src *; script-src 'none'", "script-src 'none'"],
    ['script-src', 'script-src'],
    ['script-src http:', 'script-src http:'],
    ['script-src example.com *.feedback.example.com', 'script-src example.com *.feedback.example.com'],
    ['script-src feedback.example.com:8443', 'script-src feedback.example.com:8443'],
    ['script-src https://feedback.example.com/other.js', 'script-src https://feedback.example.com/other.js'],
    ["script-src 'nonce-abc'", "script-src 'nonce-abc'"],
    [
      "script-src 'strict-dynamic' https://feedback.example.com",
      "script-src 'strict-dynamic' https://feedback.example.com",
    ],
    ["script-src *, script-src 'self'", "script-src 'self'"],
    ["script-src 'none'; script-src *", "script-src 'none'"],
  ])('is in the way of the script: %s', (policy, directive) => {
    expect(inTheWay([policy], { directive: 'script-src', url, page })).toEqual([directive]);
  });

  it('knows the page itself', () => {
    const own = { directive: 'connect-src', url: new URL('https://shop.example/feedback/v1/responses'), page } as const;
    expect(inTheWay(["default-src 'none'; connect-src 'self'"], own)).toEqual([]);
    expect(inTheWay(["default-src 'none'"], own)).toEqual(["default-src 'none'"]);
    expect(inTheWay(['', "connect-src 'self'", "connect-src 'none'"], own)).toEqual(["connect-src 'none'"]);
  });
});
