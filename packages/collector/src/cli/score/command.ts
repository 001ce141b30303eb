import { InvalidArgumentError, type Command } from 'commander';
import type { ScoreCommand } from './options.js';
import { score } from './score.js';
import { verify } from './verify.js';

/** Adds `candor score` and `candor verify`. */
export function addScore(program: Command): void {
  program
    .command('score')
    .description('score answers from a file: each number with its interval, and every row accounted for')
    .argument('<answers>', 'NDJSON or CSV; - is stdin')
    .option('--by <names>', 'tell apart by fields, traits or columns; day, week and month are those of UTC', listOf)
    .option('--where <name=value>', 'only these answers; may be said again', more)
    .option('--compare <with>', 'last-month: the latest calendar month with the one before; or another file')
    .option('--conf <share>', 'the confidence of the intervals, between 0 and 1', confidenceOf, 0.95)
    .option('--asked <number>', 'how many were asked', wholeNumberOf)
    .option('--json', 'as statements, which candor verify can check')
    .option('--detail', 'with --json: also exact fractions, standard errors and other intervals')
    .option('--unique', 'no answer comes twice: do not look')
    .option('--metric <metric>', 'of foreign answers: nps, csat or ces')
    .option('--scale <from-to>', 'of foreign answers, such as 1-5')
    .option('--good <end>', 'which end of it is good: high or low')
    .option('--rating <column>', 'where the ratings are (default: rating)')
    .option('--ignore <codes>', 'ratings that mean "no answer", with commas between them', listOf)
    .option('--id <column>', 'where the id of an answer is; of several rows of one id one counts')
    .option('--revision <column>', 'which of them: the highest; else the first')
    .option('--respondent <column>', 'who answered: that some did more than once must not narrow the interval')
    .option('--weight <column>', 'how much an answer weighs; prints the weighted score beside the raw one')
    .option('--at <column>', 'when it was given: 2026-05-31, with a time or without, or milliseconds since 1970')
    .action(async (path: string, options: ScoreCommand) => {
      const { out, err } = await score(path, options);
      process.stderr.write(err);
      process.stdout.write(out);
    });

  program
    .command('verify')
    .description(
      'compute the numbers of a statement again from the answers; exit code 1 and one line per number that differs',
    )
    .argument('<statement>', 'what candor score --json wrote')
    .argument('<answers>', 'the same file of answers; - is stdin')
    .argument('[other]', 'the file with which it was compared')
    .action(async (statement: string, answers: string, other?: string) => {
      const { equal, text } = await verify(statement, [answers, other]);
      process.stdout.write(text);
      if (!equal) process.exitCode = 1;
    });
}

function listOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new InvalidArgumentError('Expected names with commas between them.');
}

function more(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function confidenceOf(text: string): number {
  const conf = Number(text);
  if (conf > 0 && conf < 1) return conf;
  throw new InvalidArgumentError('Expected a number between 0 and 1, such as 0.95.');
}

function wholeNumberOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}
