import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readWithdrawalCode } from '@candor/protocol';
import { openSqliteStore } from '../store/sqlite/open.js';

/** The options of `candor erase`. */
export interface EraseOptions {
  site: string;
  data: string;
  respondent?: string;
  code?: string;
}

/**
 * Erases answers from a data folder, of a collector that is running too.
 *
 * @returns what was done, to be printed
 * @throws Error in words for the owner
 */
export async function erase({ site, data, respondent, code }: EraseOptions): Promise<string> {
  const whose = whoseOf(respondent, code);
  const path = join(data, 'candor.db');
  if (!existsSync(path)) throw new Error(`there are no answers in ${data}: name the data folder with --data`);
  const store = openSqliteStore({ path });
  try {
    const erased = await store.erase({ site, at: Date.now(), ...whose });
    return `erased ${erased} ${erased === 1 ? 'answer' : 'answers'} of site "${site}"\n`;
  } finally {
    await store.close();
  }
}

function whoseOf(respondent: string | undefined, code: string | undefined): { respondent: string } | { code: string } {
  if (respondent && code === undefined) return { respondent };
  if (code === undefined || respondent !== undefined) throw new Error('expected either --respondent or --code');
  if (!readWithdrawalCode(code)) throw new Error('--code: expected a code of 13 letters and digits');
  return { code };
}
