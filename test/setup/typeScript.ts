import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEST = fileURLToPath(new URL('..', import.meta.url));
const TSC = join(TEST, '../node_modules/.bin/tsc');

/**
 * What TypeScript finds wrong in an app that has installed our packages as they are published, a line each; nothing where
 * all is well.
 *
 * @param files by name, as they are in the folder of the app
 */
export function errorsIn(files: Record<string, string>): string[] {
  mkdirSync(join(TEST, 'dist'), { recursive: true });
  // Inside of this package, where ours are found as an app would find them.
  const folder = mkdtempSync(join(TEST, 'dist', 'app-'));
  try {
    const options = { ...OPTIONS, paths: PATHS };
    const all = { 'tsconfig.json': JSON.stringify({ compilerOptions: options }), ...files };
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { stdout } = spawnSync(TSC, ['--project', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return stdout.split('\n').filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ours = (file: string): string[] => [join(TEST, '../packages', file)];
/** What is published: the declarations that `tsc -b` has made, not the sources that the workspace finds. */
const PATHS = {
  '@candor/protocol': ours('protocol/dist/index.d.ts'),
  '@candor/widget': ours('widget/dist/index.d.ts'),
  '@candor/widget/*': ours('widget/dist/*.d.ts'),
  react: ours('widget/node_modules/@types/react'),
  'react/*': ours('widget/node_modules/@types/react/*.d.ts'),
  vue: ours('widget/node_modules/vue'),
};

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  resolveJsonModule: true,
  allowArbitraryExtensions: true,
  types: [],
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
