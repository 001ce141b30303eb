// @vitest-environment node
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { CandorProvider, CandorSurvey, useCandor } from './react.js';
import { newSite } from './wrappers/site.test-data.js';

it('draws a page on a server, where nothing starts and nobody is asked', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  let decision: unknown;
  function Page(): string {
    decision = useCandor().ask('guide');
    return 'A guide';
  }
  const page = createElement(
    CandorProvider,
    { options: newSite() },
    createElement(Page),
    createElement(CandorSurvey, { survey: 'guide' }),
  );
  expect(renderToString(page)).toBe('A guide<div></div>');
  expect(await decision).toEqual({ survey: null, considered: [] });
  expect(typeof document).toBe('undefined');
  expect(fetched).not.toHaveBeenCalled();
});
