import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { SurveyFile } from '@candor/protocol';
import { lintsOf } from '@candor/protocol/lint';
import { faultsOf } from '../../surveys/faults.js';
import type { Verdict } from '../tell.js';
import { GOALS } from './goals.js';
import { nextSteps } from './nextSteps.js';
import { proposalOf } from './proposal.js';
import { schemaPlace } from './schemaPlace.js';
import { proposedFor, READ, type Said, type Wishes } from './wishes.js';

/** The options of `candor init`. */
export interface InitOptions extends Said {
  /** Asks nothing, and takes what is proposed for what was not said. */
  yes?: boolean;
  /** Writes over a file that is there. */
  force?: boolean;
  /** Where the collector will be, as pages reach it. */
  endpoint?: string;
}

/** See `ask`. */
type Asking = (said: Said, company: string) => Promise<Required<Said>>;

/**
 * Writes a survey file that asks one standard question, as it fits what its owner wants to know.
 *
 * @param asking asks for what was not said; left out where there is nobody to ask
 * @throws Error in one sentence if something that was said can't be used, or a file is in the way
 */
export async function init(path: string, options: InitOptions, asking?: Asking): Promise<Verdict> {
  const { yes = false, force = false, endpoint } = options;
  if (endpoint !== undefined && !/^https?:\/\/./.test(endpoint)) {
    throw new Error(`--endpoint: expected an address such as https://feedback.example.com, got ${endpoint}`);
  }
  const isThere = existsSync(path);
  if (isThere && !force) throw inTheWay(path);
  const said = checked(options);
  const folder = basename(dirname(resolve(path))) || 'us';
  const asked = yes ? undefined : await asking?.(said, folder);
  const wishes = wishesOf(asked ?? proposed(said, folder));
  const file = proposalOf(wishes, schemaPlace(path, endpoint));
  check(file);
  write(path, file, force);
  const over = isThere ? `What was in ${path} before is gone.\n` : '';
  const isGuessed = !asked && said.company === undefined;
  const named = `\nThe question calls you "${wishes.company}", as this folder: mend it in the texts, or say --company.\n`;
  return { out: `${over}${nextSteps(path, file, wishes, endpoint)}${isGuessed ? named : ''}` };
}

function write(path: string, file: SurveyFile, force: boolean): void {
  try {
    writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? inTheWay(path) : new Error(`${path} cannot be written (${code})`, { cause });
  }
}

function inTheWay(path: string): Error {
  return new Error(`${path} is there already: name another file, or write over it with --force`);
}

/** What was said, as far as it can be used. Bad words are told before anything is asked. */
function checked({ goal, company, languages, touchpoint, moment }: Said): Said {
  const said = Object.entries({ goal, company, languages, touchpoint, moment }).filter(
    ([, text]) => text !== undefined,
  );
  const usable: Said = Object.fromEntries(said);
  for (const wish of keysOf(usable)) read(wish, usable[wish] ?? '');
  return usable;
}

function proposed(said: Said, company: string): Required<Said> {
  if (said.goal === undefined) {
    const goals = Object.entries(GOALS).map(([name, { wonders }]) => `  ${name.padEnd(9)} ${wonders}`);
    throw new Error(`expected --goal, since there is nobody to ask; it is one of\n${goals.join('\n')}`);
  }
  return { ...proposedFor(READ.goal(said.goal)), company, ...said, goal: said.goal };
}

function wishesOf(said: Required<Said>): Wishes {
  const { goal, company, languages, touchpoint, moment } = said;
  return {
    goal: read('goal', goal),
    company: read('company', company),
    languages: read('languages', languages),
    touchpoint: read('touchpoint', touchpoint),
    moment: read('moment', moment),
  };
}

function read<W extends keyof Wishes>(wish: W, text: string): Wishes[W] {
  try {
    return READ[wish](text);
  } catch (cause) {
    throw new Error(`--${wish}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** What is written has no fault and nothing odd, whatever was said. */
function check(file: SurveyFile): void {
  const [says] = [...faultsOf(file), ...lintsOf(file, new Date().toISOString().slice(0, 10)).map((lint) => lint.says)];
  if (says !== undefined) throw new Error(`this would not do: ${says}`);
}

function keysOf(said: Said): (keyof Said)[] {
  // Only the keys of Said have been put in.
  return Object.keys(said) as (keyof Said)[];
}
