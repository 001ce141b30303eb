import { keysOf } from '../keysOf.js';
import { toJson } from '../response/json.js';
import { keyOf, type Parcel } from './parcel.js';
import { prefixOf } from './places.js';

/**
 * Writes a parcel where every later page finds it, and where a page can that goes in the same moment: for as long as
 * there is no outbox to do better. It lies there as the outbox itself would lay it.
 */
export function journal(name: string, parcel: Parcel): void {
  try {
    localStorage.setItem(prefixOf(name) + keyOf(parcel), toJson(parcel));
  } catch {
    // No room, or not allowed: it stays in memory.
  }
}

/** Takes everything out of it again, what earlier pages have left there too. */
export function clearJournal(name: string): void {
  try {
    for (const key of keysOf(localStorage)) if (key.startsWith(prefixOf(name))) localStorage.removeItem(key);
  } catch {
    // There is none.
  }
}

/** Whether this page may write a journal at all. */
export function hasJournal(): boolean {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}
