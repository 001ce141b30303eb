import { startByTag } from './scriptTag.js';
import type { StartUi } from './ui.js';

/**
 * By its full address: a relative import would be looked for beside the page. By another fragment each time: some
 * browsers remember a module that could not be loaded, and never ask for it again.
 */
startByTag(async (folder) => {
  const url = new URL(`ui.js#${Date.now()}`, new URL(folder, location.href)).href;
  const { startUi }: { startUi: StartUi } = await import(/* @vite-ignore */ url);
  return startUi;
});
