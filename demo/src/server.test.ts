import { describe, expect, it } from 'vitest';
import { startTemporaryDemo } from './server.js';

describe('the demo (it needs the widget to be built)', () => {
  it('serves the shop, the widget, the surveys and an open report from one port, and stops', async () => {
    const { url, stop } = await startTemporaryDemo();
    const status = async (path: string) => (await fetch(url + path)).status;

    expect(await status('/')).toBe(200);
    expect(await status('/feedback/candor.js')).toBe(200);
    expect(await status('/feedback/v1/surveys?site=shop')).toBe(200);
    expect(await status('/feedback/report?site=shop')).toBe(200);

    await stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
