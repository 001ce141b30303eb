import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createCollector } from '../../collector.js';
import { serve } from '../../node/serve.js';
import { memoryStore } from '../../store/memory.js';
import { SURVEYS } from '../../talk.test.suite.js';
import { examine } from './doctor.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

it('says that cooldowns across devices need a secret', async () => {
  const across = written('across.json', { ...SURVEYS, acrossDevices: true });
  const secret = written('secret.json', { sites: { shop: { secret: 'x'.repeat(32) } } });
  const said = async (surveys: string, settings?: string): Promise<string[]> => {
    const findings = await examine({
      surveys,
      site: 'shop',
      data: folder,
      ...(settings !== undefined && { settings }),
    });
    return findings.filter(({ ok }) => !ok).map(({ says }) => says);
  };
  expect(await said(across)).toEqual([
    'settings: cooldowns are to hold across devices ("acrossDevices" in the survey file), but site "shop" has no "secret", ' +
      'so no page can ask for its customer; add one, and let your server sign whom a page is for',
  ]);
  expect(await said(across, secret)).toEqual([]);
  expect(await said(written('plain.json', SURVEYS))).toEqual([]);
});

it('knows its own survey file again, though the collector steers it', async () => {
  const [survey] = SURVEYS.surveys;
  const file = { ...SURVEYS, surveys: [{ ...survey, quota: { answers: 3, per: 'day' } }] } as typeof SURVEYS;
  const collector = createCollector({ store: memoryStore(), sites: { shop: file } });
  const { url, stop } = await serve(collector.fetch, { port: 0, host: '127.0.0.1' });
  const other = { ...file, language: 'ru', surveys: [] };
  for (const [surveys, isSame] of [
    [file, true],
    [{ ...file, steering: { 'shop-nps': { share: 0.5 } } }, true],
    [other, false],
  ] as const) {
    const path = written('steered.json', surveys);
    const findings = await examine({ surveys: path, site: 'shop', data: folder, endpoint: url });
    const finding = findings.find(({ says }) => says.startsWith('site: '));
    expect(finding?.ok).toBe(isSame);
  }
  await Promise.all([stop(), collector.close()]);
});
