import { spawn } from 'node:child_process';

/** A program that has been started, and what it has said. */
export interface Command {
  /** Resolves to the first match in its output; rejects with that output if it ends without one. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Everything that it has said so far. */
  said(): string;
  /** Resolves to its exit code, or to null if a signal ended it. */
  ended: Promise<number | null>;
  /** Ends it, as a terminal would, and waits for its end. */
  stop(): Promise<number | null>;
  /** Ends it without a word, as a crash would, and waits for its end. */
  kill(): Promise<number | null>;
}

/** Starts a program of Node's. */
export function startNode(words: string[], options: { cwd: string; env?: Record<string, string> }): Command {
  const child = spawn(process.execPath, words, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // It must not outlive whoever has started it.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  let output = '';
  const heard = new EventTarget();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      heard.dispatchEvent(new Event('more'));
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', end);
      resolve(code);
    });
  });
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match) resolve(match);
        };
        heard.addEventListener('more', look);
        void ended.then((code) => reject(new Error(`it ended with ${code} and said: ${output}`)));
        look();
      }),
    said: () => output,
    ended,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
