import { expect, it, vi } from 'vitest';
import { quietLog } from './quietLog.js';

it('says each thing once a minute, and then how often it went unsaid', () => {
  let time = 0;
  const log = { warn: vi.fn<(details: object, message: string) => void>(), error: vi.fn<() => void>() };
  const quiet = quietLog(log, () => time);
  for (let n = 0; n < 5; n++) quiet.warn({ n }, 'full');
  quiet.error({}, 'broken');
  time = 60_000;
  quiet.warn({ n: 5 }, 'full');
  time = 120_000;
  quiet.warn({ n: 6 }, 'full');
  expect(log.warn.mock.calls).toEqual([
    [{ n: 0 }, 'full'],
    [{ n: 5, unsaid: 4 }, 'full'],
    [{ n: 6 }, 'full'],
  ]);
  expect(log.error).toHaveBeenCalledOnce();
});
