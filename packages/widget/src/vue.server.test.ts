// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { createSSRApp, defineComponent, h, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { candorPlugin, CandorSurvey, provideCandor, useCandor } from './vue.js';
import { newSite } from './wrappers/site.test-data.js';

/** Waits for its decision, as a page may that a server draws. */
const Page = defineComponent({
  async setup() {
    const { survey } = await useCandor().ask('guide');
    return () => `asked: ${String(survey)}`;
  },
});
const page = (): Component[] => [Page, defineComponent({ render: () => h(CandorSurvey, { survey: 'guide' }) })];
const DRAWN = '<main>asked: null<div></div></main>';

it('draws a page on a server, where nothing starts and nobody is asked', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const withPlugin = createSSRApp({
    render: () =>
      h(
        'main',
        page().map((each) => h(each)),
      ),
  });
  expect(await renderToString(withPlugin.use(candorPlugin, newSite()))).toBe(DRAWN);
  const withProvider = createSSRApp({
    setup() {
      provideCandor(newSite());
      return () =>
        h(
          'main',
          page().map((each) => h(each)),
        );
    },
  });
  expect(await renderToString(withProvider)).toBe(DRAWN);
  expect(typeof document).toBe('undefined');
  expect(fetched).not.toHaveBeenCalled();
});
