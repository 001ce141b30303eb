import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DIST = new URL('../packages/widget/dist/', import.meta.url);
const FILES = [
  'candor.js',
  'candor-whole.js',
  'ui.js',
  'outbox.js',
  'rules.js',
  'tools.js',
  ...readdirSync(DIST).filter((name) => name.startsWith('words-')),
];
const read = (name: string): string => readFileSync(new URL(name, DIST), 'latin1');

describe('the files of the script tag, as they are shipped', () => {
  it.each(FILES)('%s is plain ASCII, so that it means the same on a page of any charset', (name) => {
    expect(/^[\0-\x7F]*$/.test(read(name))).toBe(true);
  });

  it.each(FILES)('%s makes no code from text and writes into no document', (name) => {
    expect(read(name).match(/\beval\b|new Function|document\.write/g)).toBeNull();
  });

  it.each(['candor.js', 'candor-whole.js'])(
    '%s declares nothing at its top level, where every name would be a global of the page',
    (name) => {
      expect(read(name).slice(0, 12)).toMatch(/^[!(]function\(\)\{|^\(\(\)=>\{/);
    },
  );

  it.each(['ui.js', 'outbox.js'])('%s asks to be compiled at once, where alone V8 looks for that', (name) => {
    expect(read(name).startsWith('//# allFunctionsCalledOnLoad\n')).toBe(true);
  });
});

describe.each(['protocol', 'scoring', 'widget', 'collector'])('the package %s, as it is shipped', (name) => {
  const folder = new URL(`../packages/${name}/`, import.meta.url);
  const { dependencies = {}, peerDependencies = {} }: { dependencies?: object; peerDependencies?: object } = JSON.parse(
    readFileSync(new URL('package.json', folder), 'utf8'),
  );

  it('imports nothing that would not be installed with it', () => {
    const dist = new URL('dist/', folder);
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const imported = files.flatMap((file) =>
      [
        ...readFileSync(new URL(file, dist), 'utf8').matchAll(
          /^(?:import|export)\b[^'"]*?from ["']([^."'][^"']*)["']/gm,
        ),
      ].map(([, from = '']) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    const installed = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
    expect([...new Set(imported)].filter((from) => !from.startsWith('node:') && !installed.includes(from))).toEqual([]);
  });
});

describe('the npm entry, as it is shipped', () => {
  it('is apart from the files of the script tag, and leaves preact and idb-keyval to be installed once', () => {
    // What the entries for React and Vue start too is in a file that they share.
    const [, shared = ''] = /from "\.\/(npm\/\w+\.js)"/.exec(read('index.js')) ?? [];
    expect(read(shared)).toContain('import("./ui.js")');
    expect(read(shared)).toContain('import("./openOutbox.js")');
    expect(read(shared)).toContain('import("./rules.js")');
    expect(read('npm/ui.js')).toMatch(/from "preact"/);
    expect(read('npm/openOutbox.js')).toMatch(/from "idb-keyval"/);
  });

  it.each(['react.js', 'vue.js'])('shares one Candor with %s', (name) => {
    const [, late = ''] = /from "\.\/(npm\/late\.js)"/.exec(read(name)) ?? [];
    const [, shared] = /from "\.\/(npm\/\w+\.js)"/.exec(read('index.js')) ?? [];
    expect(read(late)).toContain(`from "./${shared?.slice('npm/'.length)}"`);
  });

  it('tells React that its components are for the browser too, so that a server component can hold them', () => {
    expect(read('react.js')).toMatch(/^"use client";/);
  });
});
