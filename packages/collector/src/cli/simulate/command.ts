import { InvalidArgumentError, type Command } from 'commander';
import { tell } from '../tell.js';
import { simulateVisits, type SimulateCommand } from './simulate.js';

/** `candor simulate`. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('try a survey file on past visits: who would have been asked, how often, and what kept the others')
    .argument('<visits>', 'one JSON object a line, such as { "respondent", "at", "page" }; may end with .gz')
    .argument('[file]', 'the survey file', 'candor.json')
    .option('--answers <share>', 'the share of prompts that are answered', shareOf, 0.2)
    .option(
      '--answers-from <file>',
      'answers whose ratings are drawn from, one JSON object a line (default: all alike)',
    )
    .option('--seed <text>', 'another seed, other answers', '1')
    .option(
      '--margin <survey=number>',
      'how far its interval may reach, where the file does not say; may be repeated',
      margins,
      {},
    )
    .option('--explain <respondent>', 'tell the life of one person, every decision with its gates')
    .option('--json', 'print all of it as JSON')
    .option('--timing', 'say how many decisions were made in a second')
    .action(async (visits: string, file: string, options: SimulateCommand) => {
      tell(await simulateVisits(visits, file, options));
    });
}

function shareOf(text: string): number {
  const share = text.trim() === '' ? Number.NaN : Number(text);
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('Expected a number from 0 to 1, such as 0.2.');
}

function margins(text: string, others: Record<string, number>): Record<string, number> {
  const [, survey, number] = /^(.+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (survey !== undefined && Number(number) > 0) return { ...others, [survey]: Number(number) };
  throw new InvalidArgumentError('Expected a survey and a number above 0, such as shop-nps=5.');
}
