/** What a command has to say, and whether it has failed. */
export interface Verdict {
  out: string;
  err?: string;
  failed?: boolean;
}

/** Prints a verdict and sets the exit code: 1 where it has failed. */
export function tell({ out, err = '', failed = false }: Verdict): void {
  process.stdout.write(out);
  process.stderr.write(err);
  if (failed) process.exitCode = 1;
}
