import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['protocol', 'scoring', 'widget', 'collector'];

interface Import {
  from: string;
  to: string;
}

/** Every import of the shipped sources of a package; tests may look further. */
function importsOf(name: string): Import[] {
  const source = join(ROOT, 'packages', name, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\b|test-data|test\.suite/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8');
      const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);
      return targets.map((to) => ({ from: file.split(sep).join('/'), to }));
    });
}

const allowed: Record<string, string[]> = {
  protocol: [],
  scoring: ['@candor/protocol'],
  widget: ['@candor/protocol'],
  collector: [
    '@candor/protocol',
    '@candor/protocol/diff',
    '@candor/protocol/lint',
    '@candor/protocol/schema',
    '@candor/protocol/simulate',
    '@candor/protocol/standard',
    '@candor/scoring',
  ],
};

describe('who may import whom', () => {
  it.each(PACKAGES)('%s sees only the packages that the map allows it', (name) => {
    const ours = importsOf(name).filter(({ to }) => to.startsWith('@candor/'));
    expect(ours.filter(({ to }) => !allowed[name]?.includes(to))).toEqual([]);
  });

  it.each(PACKAGES)('%s imports neither the demo nor the tests, and no package by its path', (name) => {
    expect(importsOf(name).filter(({ to }) => /demo|packages\/|(^|\/)test\//.test(to))).toEqual([]);
  });

  it('keeps the prompt and the outbox from seeing each other', () => {
    const imports = importsOf('widget');
    expect(imports.filter(({ from, to }) => from.startsWith('prompt/') && to.includes('outbox/'))).toEqual([]);
    expect(imports.filter(({ from, to }) => from.startsWith('outbox/') && to.includes('prompt/'))).toEqual([]);
  });

  it('brings nothing into the page but preact and idb-keyval; React and Vue have an entry of their own each', () => {
    const foreign = importsOf('widget').filter(({ to }) => !/^\.|^@candor\/|^preact(\/|$)|^idb-keyval$/.test(to));
    expect(foreign).toEqual([
      { from: 'react.ts', to: 'react' },
      { from: 'vue.ts', to: 'vue' },
    ]);
    expect(importsOf('widget').filter(({ to }) => /\/(react|vue)\.js$/.test(to))).toEqual([]);
  });

  it('keeps zod behind protocol/schema', () => {
    const zod = importsOf('protocol').filter(({ from, to }) => to === 'zod' && !from.startsWith('schema/'));
    expect(zod).toEqual([]);
    expect(
      importsOf('protocol').filter(({ from, to }) => !from.startsWith('schema/') && to.includes('schema')),
    ).toEqual([]);
  });

  it('keeps node: in the adapters, the stores and the command of the collector', () => {
    const users = PACKAGES.flatMap((name) =>
      importsOf(name)
        .filter(({ to }) => to.startsWith('node:'))
        .map(({ from }) => `${name}/${from}`),
    );
    expect(users.filter((file) => !/^collector\/(node\/|store\/|cli)/.test(file))).toEqual([]);
  });

  it('looks at every file that it should', () => {
    expect(PACKAGES.map((name) => importsOf(name).length > 3)).toEqual([true, true, true, true]);
  });
});
