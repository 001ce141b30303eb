import type { Command } from 'commander';
import { tell } from '../tell.js';
import { validate, type ValidateOptions } from './validate.js';

/** `candor validate`. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .description('check a survey file: faults, and warnings of what is hardly meant; exit code 1 if it is not valid')
    .argument('[file]', 'the survey file', 'candor.json')
    .option('--strict', 'exit code 1 for warnings too')
    .option('--json', 'print all of it as JSON')
    .option(
      '--allow <warning>',
      'be silent about this warning, such as no-moment, or of one survey, no-moment:shop-nps; may be repeated',
      (warning: string, others: string[]) => [...others, warning],
      [],
    )
    .action((path: string, options: ValidateOptions) => {
      tell(validate(path, options, new Date().toISOString().slice(0, 10)));
    });
}
