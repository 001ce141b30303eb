import { expect, it } from 'vitest';
import { createCandor, type CandorOptions } from './index.js';

it.each([[undefined], [''], [null], [5]])('takes %j for no endpoint, and says what one looks like', (endpoint) => {
  const options = Object.assign({ endpoint: '' }, { endpoint } as object);
  expect(() => createCandor(options satisfies CandorOptions)).toThrow(
    '"endpoint" should be the collector\'s address, "https://feedback.example.com" or "/"',
  );
});
