import { countFile, type Counted } from './count.js';
import { formatOf } from './format.js';
import { openInput } from './input.js';
import type { Question } from './judge.js';
import { progressOf } from './progress.js';
import type { Reading } from './reading.js';

/** What a file was found to hold. */
export interface Answers {
  counted: Counted;
  reading: Reading;
  question: Question;
}

/** How a file is to be read, once it is known what it is. */
export type Plan = (format: Reading['format'], name: string) => { reading: Reading; question: Question };

/**
 * Reads and counts a file.
 *
 * @param path `-` is stdin
 * @throws Error in words for whoever named it
 */
export async function countAnswers(path: string, plan: Plan): Promise<Answers> {
  const input = await openInput(path);
  const progress = progressOf(input.name, input.bytes, process.stderr);
  try {
    const { reading, question } = plan(await formatOfStart(input), input.name);
    const counted = await countFile(input, reading, question, progress.step);
    return { counted, reading, question };
  } finally {
    progress.done();
    await input.close();
  }
}

async function formatOfStart(input: Awaited<ReturnType<typeof openInput>>): Promise<Reading['format']> {
  for await (const chunk of input.chunks()) return formatOf(input.name, chunk);
  return formatOf(input.name, new Uint8Array());
}
