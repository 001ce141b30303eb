import type { Tools, ToolsOptions } from './index.js';

/** The tool that the address of the page asks for. */
export function toolWished(search: string): 'debug' | 'preview' | undefined {
  const [, wished] = /[?&]candor=(debug|preview)\b/.exec(search) ?? [];
  return wished as 'debug' | 'preview' | undefined;
}

/**
 * Fetches the tools, which hardly anybody ever sees, and shows them. What is to be told to them waits until they are
 * there, in its order.
 */
export function fetchTools(options: ToolsOptions): (act: (tools: Tools) => void) => void {
  const opening = import('./index.js').then(({ openTools }) => openTools(options));
  return (act) => void opening.then(act, () => {});
}
