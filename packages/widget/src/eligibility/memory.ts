import type { Memory } from '@candor/protocol';
import { toJson } from '../response/json.js';
import type { VisitorStore } from './visitor.js';

/** What survey files with rules rest on. */
export interface MemoryStore {
  read(): Memory;
  change(changes: Partial<Memory>): void;
}

/**
 * The memory, as a text beside the rest of the visitor: read with it, forgotten with it, and written by ourselves, since
 * old pages write lists in a way of their own.
 */
export function memoryStore(visitors: VisitorStore): MemoryStore {
  const read = (): Memory => parse(visitors.read().memory) ?? { prompts: [], answered: {}, progress: {} };
  return {
    read,
    change(changes) {
      visitors.write({ ...visitors.read(), memory: toJson({ ...read(), ...changes }) });
    },
  };
}

/** Anything may have been put there. */
function parse(text: unknown): Memory | undefined {
  try {
    const memory = JSON.parse(String(text)) as Partial<Memory>;
    const isWhole = Array.isArray(memory.prompts) && isObject(memory.answered) && isObject(memory.progress);
    return isWhole ? (memory as Memory) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
