import type { Explanation } from '@candor/protocol';
import type { On } from '../events.js';
import type { Tools, ToolsOptions } from './index.js';

/** What an owner looks through, once it is there; where none is wished for, nothing. */
export type MaybeTools = Omit<Tools, 'look'>;

/** The tool that the address of the page asks for. */
export function toolWished(search: string): 'debug' | 'preview' | undefined {
  const [, wished] = /[?&]candor=(debug|preview)\b/.exec(search) ?? [];
  return wished as 'debug' | 'preview' | undefined;
}

/** Fetches the tools, which hardly anybody ever sees, and shows them. */
export function fetchTools(options: ToolsOptions, on: On): MaybeTools {
  let tools: Tools | undefined;
  const undo: (() => void)[] = [];
  void import('./index.js').then(({ openTools }) => {
    const opened = openTools(options);
    tools = opened;
    for (const event of ['shown', 'answered', 'dismissed'] as const) undo.push(on(event, opened.look));
  });
  return {
    onMoment: (name) => tools?.onMoment(name),
    onDecided: (considered: readonly Explanation[]) => tools?.onDecided(considered),
    stop() {
      for (const each of undo) each();
      tools?.stop();
    },
  };
}
