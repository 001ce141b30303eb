import { afterEach, expect, it, vi } from 'vitest';
import { post } from './post.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it.each([
  ['that never answers', () => new Promise(() => {})],
  ['whose answer never ends', async () => ({ status: 200, headers: new Headers(), text: () => new Promise(() => {}) })],
])('a fetch of the page’s own %s, and hears no signal, is given up after ten seconds', async (_is, fetch) => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetch);
  const posting = post('https://collector.test/v1/responses', '{}', false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await posting).toEqual({ kind: 'later', blocked: false });
});
