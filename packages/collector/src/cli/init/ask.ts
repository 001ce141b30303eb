import type { Readable, Writable } from 'node:stream';
import { select, text } from '@clack/prompts';
import { GOALS } from './goals.js';
import { proposedFor, READ, type Said } from './wishes.js';

/** Where one asks. Default: the terminal. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

/**
 * Asks for what was not said.
 *
 * @param company a name to begin with
 * @throws Error if the owner goes away
 */
export async function ask(said: Said, company: string, terminal: Terminal = {}): Promise<Required<Said>> {
  const goal =
    said.goal ?? (await answered(select({ message: 'What do you want to know?', options: goals(), ...terminal })));
  const proposed = proposedFor(READ.goal(goal));
  const write = async (wish: keyof Said, message: string, initialValue: string): Promise<string> =>
    said[wish] ??
    (await answered(text({ message, initialValue, validate: (value = '') => refusal(wish, value), ...terminal })));
  return {
    goal,
    company: await write('company', 'Your name, as customers know it (the question has it)', company),
    languages: await write('languages', 'Which languages, the main one first?', proposed.languages),
    touchpoint: await write('touchpoint', 'What do you call this point of contact?', proposed.touchpoint),
    moment: await write(
      'moment',
      'When to ask? The name that your page tells (order-completed), a page (/thank-you), or a time (20 s on /pricing)',
      proposed.moment,
    ),
  };
}

function goals(): { value: string; label: string; hint: string }[] {
  return Object.entries(GOALS).map(([value, { wonders, measure }]) => ({
    value,
    label: wonders,
    hint: measure.metric.toUpperCase(),
  }));
}

async function answered(prompt: Promise<string | symbol>): Promise<string> {
  const answer = await prompt;
  // By Ctrl-C or Escape.
  if (typeof answer === 'symbol') throw new Error('nothing was written');
  return answer;
}

/** What a wish is refused with; undefined where it is fine. */
function refusal(wish: keyof Said, value: string): string | undefined {
  try {
    READ[wish](value);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
