import { describe, expect, it } from 'vitest';
import { settingsOf } from './options.js';

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
    expect(() => settingsOf({ endpoint: 'http://' })).toThrow(
      '"endpoint" should be an address such as https://feedback.example.com, and is http://',
    );
  });
});
