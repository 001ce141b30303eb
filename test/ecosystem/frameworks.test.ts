import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../setup/bundle.js';
import { errorsIn } from '../setup/typeScript.js';
import { asked, examples, GUIDE, html, startStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterEach(() => stage.close());
afterAll(() => stage.stop());

async function app(files: Record<string, string>, body = ''): Promise<{ page: Page; errors: string[] }> {
  const { scripts, entry } = await bundle(files);
  return stage.open({ ...scripts, '/': html('', `${body}<script type="module" src="${entry}"></script>`) });
}

describe('the examples for frameworks', () => {
  const [layout = '', thanks = ''] = examples('Next.js and React');
  const [plugin = '', setup = ''] = examples('Nuxt and Vue');
  const NUXT = 'declare function defineNuxtPlugin(plugin: (nuxt: { vueApp: import("vue").App }) => void): unknown;';

  it('hold for TypeScript', () => {
    expect(
      errorsIn({
        'layout.tsx': layout,
        'thanks.tsx': thanks,
        'plugin.ts': plugin,
        'setup.ts': setup,
        'nuxt.d.ts': NUXT,
      }),
    ).toEqual([]);
  });

  it('ask in React, as Next.js puts them together', async () => {
    const start = `import { createRoot } from 'react-dom/client';
      import Layout from './layout';
      import { Guide, Thanks } from './thanks';
      createRoot(document).render(<Layout><Thanks customer="4711" /><Guide /></Layout>);`;
    const { page, errors } = await app({ 'app.tsx': start, 'layout.tsx': layout, 'thanks.tsx': thanks });
    await asked(page, 'A good guide?', 'body > div > candor-prompt');
    await asked(page, 'Was it easy to order?');
    expect(errors).toEqual([]);
  });

  it('ask in Vue, as Nuxt puts them together', async () => {
    const start = `import { createApp, h } from 'vue';
      import { CandorSurvey } from '@candor/widget/vue';
      import thanks from './thanks';
      const app = createApp({ render: () => [h(thanks), h(CandorSurvey, { survey: 'guide-csat' })] });
      globalThis.defineNuxtPlugin = (plugin) => plugin({ vueApp: app });
      import('./plugin').then(() => app.mount('#app'));`;
    const [imports = '', body = ''] = setup.split('\n\n');
    const component = `${imports}\nexport default { setup() { ${body}; return () => 'Thank you.'; } };`;
    const { page, errors } = await app(
      { 'app.ts': start, 'plugin.ts': plugin, 'thanks.ts': component },
      '<div id="app"></div>',
    );
    await asked(page, 'A good guide?', '#app candor-prompt');
    await asked(page, 'Was it easy to order?');
    expect(errors).toEqual([]);
  });

  it('ask in an element, as Astro puts them together, also in one that comes later', async () => {
    const [layoutOfAstro = '', place = ''] = examples('Astro');
    const [, start = ''] = /<script>([^]*)<\/script>/.exec(layoutOfAstro) ?? [];
    const { page, errors } = await app({ 'app.ts': start }, '<main></main>');
    await page.waitForFunction(() => customElements.get('candor-survey'));
    await page.locator('main').evaluate((main, later) => (main.innerHTML = later), place);
    await asked(page, 'A good guide?', GUIDE);
    expect(errors).toEqual([]);
  });
});
