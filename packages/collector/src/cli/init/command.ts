import type { Command } from 'commander';
import { tell } from '../tell.js';
import { ask } from './ask.js';
import { GOALS } from './goals.js';
import { init, type InitOptions } from './init.js';

/** `candor init`. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('write a survey file: asks what you want to know, and proposes what to ask, when and whom')
    .argument('[file]', 'where to', 'candor.json')
    .option('--goal <name>', `what you want to know: ${Object.keys(GOALS).join(', ')}`)
    .option('--company <name>', 'your name, as customers know it')
    .option('--languages <tags>', 'which languages, such as en,ro,ru; the first is the main one')
    .option('--touchpoint <id>', 'the point of contact, such as checkout')
    .option('--moment <moment>', 'when to ask: order-completed, /thank-you, or "20 s on /pricing"')
    .option('--endpoint <url>', 'where the collector will be, as pages reach it')
    .option('--yes', 'ask nothing, and take what is proposed')
    .option('--force', 'write over a file that is there')
    .action(async (path: string, options: InitOptions) => {
      const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
      tell(await init(path, options, isTerminal ? ask : undefined));
    });
}
