import { startByTag } from './scriptTag.js';

/**
 * By its full address: a relative import would be looked for beside the page. By another fragment each time: some
 * browsers remember a module that could not be loaded, and never ask for it again.
 */
startByTag((name, folder) => {
  const url = new URL(`${name}.js#${Date.now()}`, new URL(folder, location.href)).href;
  return import(/* @vite-ignore */ url);
});
