// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * One entry as a site would ship it: for production, minified, in one classic script, and its styles. What the peer
 * itself fetches later by an `import()` of its own stays apart: nothing asks for it before the first prompt.
 *
 * @param {string} name of a file in entries/, without its ending
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function bundleEntry(name) {
  const result = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`entries/${name}.js`, import.meta.url)),
        external: /\/browser-[\w-]+\.mjs$/,
        output: { format: 'iife' },
      },
    },
  });
  if (!('output' in result)) throw new Error(`${name} came out of the build as more than one bundle`);
  let script = '';
  let style = '';
  for (const file of result.output) {
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) style += String(file.source);
    else throw new Error(`${name} needs a file that is not served: ${file.fileName}`);
  }
  return { script, style };
}
