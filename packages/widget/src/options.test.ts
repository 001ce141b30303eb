import { afterEach, describe, expect, it } from 'vitest';
import { consentAtFirst, settingsOf, type CandorOptions } from './options.js';

describe('settingsOf', () => {
  it.each([
    ['https://feedback.example.com', 'https://feedback.example.com'],
    ['https://feedback.example.com/', 'https://feedback.example.com'],
    ['https://example.com/feedback/', 'https://example.com/feedback'],
    ['https://example.com/feedback?x=1#y', 'https://example.com/feedback'],
    ['/feedback/', `${location.origin}/feedback`],
    ['', location.origin],
  ])('takes the endpoint %j for %s', (endpoint, address) => {
    expect(settingsOf({ endpoint }).endpoint).toBe(address);
  });

  it('asks the collector for its own survey file where none is named', () => {
    const { surveys, name } = settingsOf({ endpoint: 'https://x.example', site: 'a b' });
    expect(surveys).toBe('https://x.example/v1/surveys?site=a%20b');
    expect(name).toBe('candor:1:https://x.example:a b');
  });

  it('keeps two sites of one endpoint apart', () => {
    const names = ['a', 'b'].map((site) => settingsOf({ endpoint: '/', site }).name);
    expect(new Set(names).size).toBe(2);
  });

  it('says what an endpoint should be', () => {
    expect(() => settingsOf({ endpoint: 'http://' })).toThrow('"endpoint" is no address: http://');
  });
});

describe('consentAtFirst', () => {
  // Of a script tag, which knows only text.
  const attributes = (texts: Record<string, string>): CandorOptions =>
    Object.assign({ endpoint: '/' }, texts as object);
  const signal = (is: boolean): unknown =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: is, configurable: true });
  afterEach(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

  it('is withdrawn where the browser says so and the site listens, by code or by attribute', () => {
    signal(true);
    expect(consentAtFirst({ endpoint: '/', gpc: true })).toBe('withdrawn');
    expect(consentAtFirst(attributes({ gpc: 'true' }))).toBe('withdrawn');
  });

  it('is what the site says where it does not listen, or where the browser says nothing', () => {
    signal(true);
    expect(consentAtFirst({ endpoint: '/' })).toBe('granted');
    expect(consentAtFirst(attributes({ gpc: 'false' }))).toBe('granted');
    signal(false);
    expect(consentAtFirst({ endpoint: '/', gpc: true, consent: 'pending' })).toBe('pending');
  });
});
