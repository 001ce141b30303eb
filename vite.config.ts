import type { EnvironmentOptions, Plugin } from 'vite';
import { minify } from 'terser';
import { defineConfig } from 'vitest/config';
import { lessOfPreact } from './packages/widget/build/lessOfPreact.js';
import { chromium } from './test/setup/chromium.mjs';
import { playwright } from '@vitest/browser-playwright';

/**
 * Library output leaves raw UTF-8, which turns to mojibake on a page in windows-1251. Escaped, a file means the same
 * under every charset. Only strings and templates of ours hold such characters, so an escape is always allowed.
 */
const asciiOnly: Plugin = {
  name: 'candor:ascii-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[^\0-\x7F]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

/**
 * Asks V8 to compile a whole file at once, beside the page's own work, rather than each function within it when that is
 * first called. All that a prompt needs is called as it opens, and all that its answer needs at the first click.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** What Terser still finds after Oxc: three percent, where every byte counts. */
const minifyAgain: Plugin = {
  name: 'candor:minify-again',
  applyToEnvironment: ({ name }) => ['loader', 'ui', 'outbox', 'rules', 'whole'].includes(name),
  async generateBundle({ format }, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const compress = { passes: 4, pure_getters: true, unsafe_arrows: true, keep_fargs: false };
      const { code } = await minify(file.code, { module: format === 'es', ecma: 2020, compress });
      file.code = (['ui', 'outbox'].includes(file.name) ? COMPILE_AT_ONCE : '') + (code ?? file.code);
    }
  },
};

/** An npm package: its entries as ES modules, our own packages inlined, everything else left to be installed. */
function library(
  folder: string,
  entry: Record<string, string>,
  { target = 'es2022', chunks = '' } = {},
): EnvironmentOptions {
  return {
    consumer: 'server',
    build: {
      target,
      outDir: `${folder}/dist`,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        // 'use client' stays at the head of the entry that says it: a test looks there.
        checks: { moduleLevelDirective: false },
        input: Object.fromEntries(Object.entries(entry).map(([name, file]) => [name, `${folder}/src/${file}`])),
        external: (id) => /^[^./\0]/.test(id) && !id.startsWith('@candor/') && !/^[a-z]:/i.test(id),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: `${chunks}[name].js` },
      },
    },
    resolve: { noExternal: [/^@candor\//] },
  };
}

/**
 * Old pages have a Promise of their own, without half of what it can do today. The native one is never out of reach. The
 * loader names none: async functions have the native one anyway.
 */
const NATIVE_PROMISE = 'const Promise=(async()=>{})().constructor;';

/** A file for the script tag: everything in it, minified. */
function script(entry: string, name: string, format: 'es' | 'iife'): EnvironmentOptions {
  return {
    // A client build would wrap every dynamic import in a preloader of Vite's.
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      target: 'es2020',
      outDir: 'packages/widget/dist',
      emptyOutDir: false,
      copyPublicDir: false,
      minify: true,
      // The prompt's styles need no rewriting for browsers older than adoptedStyleSheets and popover.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: {
        // Minifying twice takes the longest here, as it may: nobody who starts the shop need be told.
        checks: { bundlerTimings: false },
        input: { [name]: `packages/widget/src/${entry}` },
        preserveEntrySignatures: 'strict',
        output: {
          format,
          // Names and spaces are left to Terser, which makes them smaller.
          minify: { compress: true, mangle: false, codegen: false },
          intro: ({ isEntry }) => (isEntry && name !== 'candor' ? NATIVE_PROMISE : ''),
          entryFileNames: '[name].js',
          chunkFileNames: ({ name: chunk }) => (chunk === 'tools' ? 'tools.js' : `words-${chunk}.js`),
        },
      },
    },
  };
}

export default defineConfig(({ command }) => ({
  plugins: [lessOfPreact(['ui', 'rules', 'whole']), minifyAgain, asciiOnly],
  ...(command === 'build' && !process.env['VITEST']
    ? {
        builder: {
          async buildApp(builder) {
            for (const environment of Object.values(builder.environments)) {
              if (!['client', 'ssr'].includes(environment.name)) await builder.build(environment);
            }
          },
        },
        environments: {
          protocol: library('packages/protocol', {
            index: 'index.ts',
            'schema/index': 'schema/index.ts',
            'standard/index': 'standard/index.ts',
            'lint/index': 'lint/index.ts',
            'diff/index': 'diff/index.ts',
            'simulate/index': 'simulate/index.ts',
          }),
          scoring: library('packages/scoring', { index: 'index.ts' }),
          // Apart from the files of the script tag, one of which has the same name.
          npm: library(
            'packages/widget',
            { index: 'index.ts', element: 'element.ts', react: 'react.ts', vue: 'vue.ts' },
            { chunks: 'npm/' },
          ),
          ui: script('ui.ts', 'ui', 'es'),
          outbox: script('openOutbox.ts', 'outbox', 'es'),
          rules: script('rules.ts', 'rules', 'es'),
          loader: script('loader.ts', 'candor', 'iife'),
          whole: script('whole.ts', 'candor-whole', 'iife'),
          collector: library(
            'packages/collector',
            { index: 'index.ts', 'node/index': 'node/index.ts', cli: 'cli.ts' },
            { target: 'node20' },
          ),
          demo: library('demo', { server: 'server.ts' }, { target: 'node20' }),
        },
      }
    : {}),
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: ['packages/{protocol,scoring,collector}/src/**/*.test.ts', 'demo/src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout: 30_000,
          // A busy machine is slower than the second that would be waited.
          expect: { poll: { timeout: 10_000 } },
          css: true,
          include: ['packages/widget/src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
        },
      },
      {
        test: {
          name: 'chromium',
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          include: ['packages/widget/src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium(), args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'whole',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
