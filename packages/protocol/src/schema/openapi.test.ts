import { expect, it } from 'vitest';
import { openApiDocument } from './index.js';

it('is published as it is: openapi.json (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(openApiDocument(), null, 2)}\n`).toMatchFileSnapshot('../../openapi.json');
});

it('points only to what it holds', () => {
  const document = JSON.stringify(openApiDocument());
  const { components }: { components: { schemas: Record<string, unknown> } } = JSON.parse(document);
  const named = [...document.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(new Set(named)).toEqual(new Set(Object.keys(components.schemas)));
});
