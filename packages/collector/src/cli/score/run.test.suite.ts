import { Command } from 'commander';
import { vi } from 'vitest';
import { addScore } from './command.js';

/** What a command printed, and how it ended. */
export interface Run {
  out: string;
  err: string;
  code: number;
}

/** Runs `candor` with these parameters, in this process. */
export async function candor(...parameters: string[]): Promise<Run> {
  const run: Run = { out: '', err: '', code: 0 };
  const writing = (into: 'out' | 'err') => (text: string | Uint8Array) => {
    run[into] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(writing('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(writing('err')),
  ];
  const { exitCode } = process;
  process.exitCode = 0;
  try {
    const program = new Command('candor').exitOverride();
    addScore(program);
    await program.parseAsync(parameters, { from: 'user' });
    run.code = process.exitCode;
    return run;
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
