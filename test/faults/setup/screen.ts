import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const XVFB = '/usr/bin/Xvfb';

export function hasScreen(): boolean {
  return existsSync(XVFB);
}

/** A screen that nobody sees, for browsers that have no headless mode. */
export interface Screen {
  /** For DISPLAY. */
  name: string;
  stop(): Promise<void>;
}

export async function startScreen(): Promise<Screen> {
  // It looks for a number that is free, and says which.
  const words = ['-displayfd', '1', '-screen', '0', '1000x800x24', '-nolisten', 'tcp'];
  const child = spawn(XVFB, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const end = (): boolean => child.kill();
  process.once('exit', end);
  const [number] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [''])]);
  if (String(number) === '') throw new Error('Xvfb did not start');
  return {
    name: `:${String(number).trim()}`,
    async stop() {
      process.off('exit', end);
      const ended = once(child, 'exit');
      if (end()) await ended;
    },
  };
}
