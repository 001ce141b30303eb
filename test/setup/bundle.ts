import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const TEST = fileURLToPath(new URL('..', import.meta.url));
const WIDGET = join(TEST, '../packages/widget');

/**
 * Bundles an app that has installed our package as it is published, for the browser.
 *
 * @param files by name; `app.tsx` or `app.ts` is where it begins
 * @returns the scripts by their path on a page, and the first of them
 */
export async function bundle(
  files: Record<string, string>,
): Promise<{ scripts: Record<string, string>; entry: string }> {
  mkdirSync(join(TEST, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(TEST, 'dist', 'bundle-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic' } },
      resolve: {
        alias: [
          { find: /^@candor\/widget$/, replacement: join(WIDGET, 'dist/index.js') },
          { find: /^@candor\/widget\/(\w+)$/, replacement: join(WIDGET, 'dist/$1.js') },
          { find: /^(react|react-dom|vue)(\/.*)?$/, replacement: join(WIDGET, 'node_modules/$1$2') },
        ],
      },
      build: {
        write: false,
        target: 'es2022',
        rolldownOptions: {
          input: join(folder, 'app.tsx' in files ? 'app.tsx' : 'app.ts'),
          checks: { moduleLevelDirective: false },
        },
      },
    });
    const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
    const scripts: Record<string, string> = {};
    let entry = '';
    for (const chunk of chunks) {
      if (chunk.type !== 'chunk') continue;
      scripts[`/${chunk.fileName}`] = chunk.code;
      if (chunk.isEntry) entry = `/${chunk.fileName}`;
    }
    return { scripts, entry };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
