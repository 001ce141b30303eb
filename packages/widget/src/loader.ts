import { startByTag } from './scriptTag.js';

/**
 * By its full address: a relative import would be looked for beside the page. By another fragment each time: some
 * browsers remember a module that could not be loaded, and never ask for it again.
 */
startByTag((name, folder) => {
  // No URL: some pages have another.
  return import(/* @vite-ignore */ `${folder}${name}.js#${Date.now()}`);
});
