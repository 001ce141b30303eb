// @vitest-environment node
import { expect, it } from 'vitest';
import { defineSurveyElement } from './element.js';
import { createCandor } from './index.js';
import { newSite } from './wrappers/site.test-data.js';

it('does nothing on a server', () => {
  expect(() => defineSurveyElement(createCandor(newSite()))).not.toThrow();
});
