import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The files of the script tag by name, as the widget's package ships them: `candor.js`, `ui.js`, `outbox.js`,
 * `rules.js`, `tools.js`, the words of each further language, which ui.js loads from beside itself, and all of that in one, `candor-whole.js`. They are what `createCollector` takes as `widget`.
 *
 * @throws Error in one sentence if they are not there, as in a checkout that was never built
 */
export function widgetFiles(): Record<string, string> {
  const { resolve } = createRequire(import.meta.url);
  try {
    const folder = dirname(resolve('@candor/widget/ui.js'));
    const names = [
      'candor.js',
      'ui.js',
      'outbox.js',
      'rules.js',
      'tools.js',
      'candor-whole.js',
      ...readdirSync(folder).filter((name) => /^words-[\w-]+\.js$/.test(name)),
    ];
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } catch (cause) {
    throw new Error('the files of the widget (candor.js, ui.js) are not built: run "npm run build" first', { cause });
  }
}
