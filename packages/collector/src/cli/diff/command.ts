import type { Command } from 'commander';
import { tell } from '../tell.js';
import { diff } from './diff.js';

/** `candor diff`. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('say what changed between two survey files, for whom, and which answers may still be pooled')
    .argument('<old>', 'the survey file as it was')
    .argument('<new>', 'the survey file as it is now')
    .option('--json', 'print it as JSON')
    .action((before: string, after: string, options: { json?: boolean }) => tell(diff(before, after, options)));
}
