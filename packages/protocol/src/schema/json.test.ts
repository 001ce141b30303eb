import { expect, it } from 'vitest';
import { surveyFileJsonSchema } from './index.js';

it('is published as it is: candor.schema.json (vitest -u writes it anew)', async () => {
  const published = `${JSON.stringify(surveyFileJsonSchema(), null, 2)}\n`;
  await expect(published).toMatchFileSnapshot('../../candor.schema.json');
});
