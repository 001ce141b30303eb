import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, so small that it can be filled. */
export interface SmallDisk {
  path: string;
  /** Until not a byte more fits. */
  fill(): void;
  free(): void;
  remove(): void;
}

/** Undefined where one may not be mounted. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'candor-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', path], { stdio: 'pipe' });
  } catch {
    rmdirSync(path);
    return undefined;
  }
  const unmount = (): void => void execFileSync('umount', ['--lazy', path], { stdio: 'pipe' });
  process.once('exit', unmount);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill() {
      for (const size of [1 << 20, 1 << 16, 1 << 12, 1]) {
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // Full, to the size of such a piece.
        }
      }
    },
    free: () => rmSync(ballast),
    remove() {
      process.off('exit', unmount);
      // Lazily: a browser that was killed a moment ago may still hold on to it.
      unmount();
      rmdirSync(path);
    },
  };
}
