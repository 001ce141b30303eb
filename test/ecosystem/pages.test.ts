import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { docs } from '../setup/docs.js';
import { snippet as ofTheReadme } from '../setup/readme.js';
import { partsOf } from './gtmSandbox.js';
import { asked, examples, GUIDE, html, startStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterEach(() => stage.close());
afterAll(() => stage.stop());

describe('the examples for pages', () => {
  const [head = '', call = '', place = ''] = examples('Plain HTML');

  it('ask on a plain page, at a moment and amid the page', async () => {
    const { page, errors } = await stage.open({ '/': html(head, call + place) });
    await asked(page, 'A good guide?', GUIDE);
    await asked(page, 'Was it easy to order?', 'body > candor-prompt, html > candor-prompt');
    expect(errors).toEqual([]);
  });

  it('are those of the README', () => {
    expect(`${head}${call}`.trim()).toBe(ofTheReadme('html', 1).trim());
  });

  it.each([
    ['Turbo', 'turbo:load', 'document'],
    ['htmx', 'htmx:load', 'main'],
  ])('fill a place that %s has brought, and keep the prompt that is open', async (_name, event, where) => {
    const [fill = ''] = examples('Turbo and htmx');
    const { page, errors } = await stage.open({ '/': html(head + fill, call) });
    await asked(page, 'Was it easy to order?');
    await page.evaluate(
      ([type, target, swapped]) => {
        document.body.innerHTML = `<main>${swapped}</main>`;
        const at = target === 'document' ? document : document.querySelector('main candor-survey');
        at?.dispatchEvent(new Event(type, { bubbles: true }));
      },
      [event, where, place] as const,
    );
    await asked(page, 'A good guide?', GUIDE);
    await asked(page, 'Was it easy to order?');
    expect(errors).toEqual([]);
  });

  it('ask on a page with the policy that is said to be enough', async () => {
    const [policy = ''] = examples('Content-Security-Policy');
    const strict = `default-src 'none'; require-trusted-types-for 'script'; ${policy.trim()}`;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${strict}">`;
    const nonced = (code: string): string => code.replaceAll('<script>', '<script nonce="r4nd0m">');
    const { page, errors } = await stage.open({ '/': html(meta + nonced(head), nonced(call)) });
    await asked(page, 'Was it easy to order?');
    await page.getByRole('radio', { name: /^7 of 7/ }).click();
    await expect.poll(async () => (await stage.collector.stored()).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});

describe('the template for Google Tag Manager', () => {
  it('asks on a real page, with the functions of Tag Manager as they are described', async () => {
    const script = partsOf(docs('google-tag-manager/template.tpl'))['SANDBOXED_JS_FOR_WEB_TEMPLATE'] ?? '';
    const { page, errors } = await stage.open({ '/': html('') });
    await page.addScriptTag({ content: `function template(require, data) { ${script} }` });
    const run = (data: object): Promise<void> =>
      page.evaluate((given) => {
        const apis: Record<string, unknown> = {
          createArgumentsQueue(name: string, queue: string) {
            const [, property = ''] = queue.split('.');
            const made = (...words: unknown[]): unknown => Reflect.get(made, property).push(words);
            if (typeof Reflect.get(window, name) === 'function') return;
            Reflect.set(window, name, made);
            Reflect.set(made, property, []);
          },
          callInWindow: (name: string, ...words: unknown[]) => Reflect.get(window, name)(...words),
          injectScript(url: string, done: () => void) {
            const tag = Object.assign(document.createElement('script'), { src: url, onload: done });
            document.head.append(tag);
          },
          isConsentGranted: () => true,
          addConsentListener: () => {},
        };
        const callbacks = { gtmOnSuccess: () => {}, gtmOnFailure: () => {} };
        Reflect.get(window, 'template')((name: string) => apis[name], { ...given, ...callbacks });
      }, data);
    await run({ action: 'moment', moment: 'order-completed' });
    await run({ action: 'load', endpoint: stage.collector.url, site: 'shop', consent: 'mode' });
    await asked(page, 'Was it easy to order?');
    expect(errors).toEqual([]);
  });
});

it('leads to chapters and files that there are', () => {
  const links = [...docs('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(7);
  const slugs = [...docs('frameworks/README.md').matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(/\s/g, '-'),
  );
  const broken = links.filter((link) => {
    const [path = '', slug] = link.split('#');
    return docs(path) === '' || (slug !== undefined && !slugs.includes(slug));
  });
  expect(broken).toEqual([]);
});
