import { afterEach, expect, it, vi } from 'vitest';
import { CLOCK } from './clock.js';

afterEach(() => vi.unstubAllGlobals());

it('a timer of the page’s own that calls at once calls nobody, lest it go on for ever', () => {
  vi.stubGlobal('setTimeout', (act: () => void) => (act(), 1));
  const act = vi.fn<() => void>();
  CLOCK.after(1000, act);
  expect(act).not.toHaveBeenCalled();
});
