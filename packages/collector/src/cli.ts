#!/usr/bin/env node
import { once } from 'node:events';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { backup } from './cli/backup.js';
import { addDiff } from './cli/diff/command.js';
import { examine, type DoctorOptions } from './cli/doctor/doctor.js';
import { printed } from './cli/doctor/finding.js';
import { erase, type EraseOptions } from './cli/erase.js';
import { addInit } from './cli/init/command.js';
import { addValidate } from './cli/lint/command.js';
import { addScore } from './cli/score/command.js';
import { addSimulate } from './cli/simulate/command.js';
import { start, type StartOptions } from './cli/start.js';
import { readSurveyFile } from './cli/surveyFile.js';
import { typesOf } from './cli/types.js';

const program = new Command('candor')
  .description('Receives survey answers exactly once, keeps them, and reports scores with their uncertainty.')
  .exitOverride();

program
  .command('serve')
  .description('run a collector: one site, one folder of data, one port')
  .option('--surveys <file>', 'the survey file', 'candor.json')
  .option('--site <id>', 'the id of the site, as in data-site', siteNameOf, 'main')
  .option('--settings <file>', 'how it is run: origins, limits, secrets, retention (default: none)')
  .option('--trust-proxy <addresses>', 'proxies whose X-Forwarded-For is believed, with commas between them')
  .option('--data <folder>', 'where answers are kept', 'candor-data')
  .option('--port <number>', '0 takes any free one', portOf, 8080)
  .option('--host <address>', 'listen on this address only (default: on all)')
  .option(
    '--token <secret>',
    'opens the report and the data (default: CANDOR_TOKEN, or one made and kept with the data)',
  )
  .action(async (options: StartOptions) => {
    const token = options.token ?? process.env['CANDOR_TOKEN'];
    const { welcome, stop } = await start({ ...options, ...(token && { token }) });
    process.stdout.write(welcome);
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    await stop();
  });

program
  .command('backup')
  .description('copy all answers into a file, as they are at one point in time, also while they are coming in')
  .argument('<file>', 'where to; it must not be there')
  .option('--data <folder>', 'where answers are kept', 'candor-data')
  .action((file: string, { data }: { data: string }) => {
    process.stdout.write(backup(file, data));
  });

program
  .command('erase')
  .description('erase answers for good: all of a respondent, or the one that a withdrawal code names')
  .option('--respondent <id>', 'whose answers')
  .option('--code <code>', 'the code that was shown to the customer')
  .option('--site <id>', 'the id of the site, as in data-site', 'main')
  .option('--data <folder>', 'where answers are kept', 'candor-data')
  .action(async (options: EraseOptions) => {
    process.stdout.write(await erase(options));
  });

program
  .command('doctor')
  .description('look for what is set up wrongly; exit code 1 if something is')
  .option('--surveys <file>', 'the survey file', 'candor.json')
  .option('--site <id>', 'the id of the site, as in data-site', 'main')
  .option('--settings <file>', 'the settings file (default: none)')
  .option('--data <folder>', 'where answers are kept', 'candor-data')
  .option('--endpoint <url>', 'where the collector is, as pages reach it')
  .option('--page <url>', 'a page that is to show prompts')
  .action(async (options: DoctorOptions) => {
    const findings = await examine(options);
    process.stdout.write(printed(findings));
    if (!findings.every(({ ok }) => ok)) process.exitCode = 1;
  });

addInit(program);
addValidate(program);
addScore(program);
addSimulate(program);
addDiff(program);

program
  .command('types')
  .description('print what TypeScript is to know of a survey file: candor types candor.json > candor.d.json.ts')
  .argument('<file>', 'the survey file, such as candor.json')
  .action((path: string) => {
    const found = readSurveyFile(path);
    if ('faults' in found) throw new Error(`${path} is not valid:\n  ${found.faults.join('\n  ')}`);
    process.stdout.write(typesOf(found.file, path));
  });

function portOf(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
}

/** No answer can name a site without a name: it comes from a variable that is not set. */
function siteNameOf(text: string): string {
  if (text !== '') return text;
  throw new InvalidArgumentError('Expected a name.');
}

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // Whoever was reading has read enough, as `| head` has. A collector that is serving goes on.
  if (code === 'EPIPE') return;
  process.exitCode = 1;
  process.stderr.write(`candor: the output cannot be written: ${message}\n`);
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = 1;
  // Commander has said its own word already, and --help is no failure.
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else process.stderr.write(`candor: ${error instanceof Error ? error.message : String(error)}\n`);
});
