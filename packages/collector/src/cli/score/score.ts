import { countAnswers, type Answers } from './answers.js';
import { againstMonthBefore, againstOther } from './compare.js';
import { LAST_MONTH, questionOf, readingOf, type ScoreCommand } from './options.js';
import { differenceTable, scoreTable } from './print/tables.js';
import { leftOut, unreadableRows } from './print/rows.js';
import { statementFor, topicsOf, type Beside } from './statements.js';

/** What goes to stdout, and what to stderr. */
export interface Printed {
  out: string;
  err: string;
}

/**
 * `candor score`: the scores of a file of answers, as a table or as statements.
 *
 * @param path the file, `-` for stdin
 * @throws Error in words for whoever typed it
 */
export async function score(path: string, command: ScoreCommand): Promise<Printed> {
  const answers = await read(path, command);
  const err = unreadableRows(answers.counted);
  if (topicsOf(answers).length === 0) {
    throw new Error(`no row could be counted: ${leftOut(answers.counted)}${err === '' ? '' : `\n${err.trimEnd()}`}`);
  }
  const names = answers.question.by;
  refuseUnknown(answers);
  if (command.compare !== undefined) {
    const differences = await compared(answers, command);
    return { out: command.json ? json(differences) : differenceTable(differences, names), err };
  }
  const statements = stated(answers, command);
  const out = command.json ? json(statements) : `${scoreTable(statements, names)}\n${leftOut(answers.counted)}\n`;
  return { out, err };
}

function read(path: string, command: ScoreCommand): Promise<Answers> {
  return countAnswers(path, (format, name) => {
    const reading = readingOf(command, format, name);
    return { reading, question: questionOf(command, reading) };
  });
}

function besideOf({ conf, asked, detail }: ScoreCommand): Beside {
  return { conf, ...(asked !== undefined && { asked }), ...(detail && { detail }) };
}

function stated(answers: Answers, command: ScoreCommand) {
  const topics = topicsOf(answers);
  if (command.asked !== undefined && topics.length > 1) {
    throw new Error(`--asked: expected one score, since it is one number, and there are ${topics.length}: use --where`);
  }
  return topics.map((topic) => statementFor(topic, answers, besideOf(command)));
}

async function compared(answers: Answers, command: ScoreCommand) {
  const { compare = LAST_MONTH, asked, weight, respondent } = command;
  if ((weight ?? respondent) !== undefined) {
    throw new Error('--compare: expected it without --weight and --respondent; differences are of raw scores');
  }
  if (asked !== undefined)
    throw new Error('--asked and --compare: expected one of them, since two scores are compared');
  const beside = besideOf(command);
  if (compare === LAST_MONTH) return againstMonthBefore(answers, beside);
  return againstOther(answers, await read(compare, command), beside);
}

/** A name that is nowhere is a slip, and would look like one series of everybody. */
function refuseUnknown(answers: Answers): void {
  const topics = topicsOf(answers);
  const unknown = answers.question.by.find((name) => topics.every(({ where }) => where[name] === ''));
  if (unknown === undefined) return;
  throw new Error(`no answer has "${unknown}"; what they have is ${answers.counted.names.join(', ')}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
