import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterSync, readNotes, type Disk } from './durable.js';

const SOURCE = fileURLToPath(new URL('powerCut.c', import.meta.url));

/** A disk that can lose its power. */
export interface PowerCut {
  /** A folder that stands for the disk. */
  disk: string;
  /** For the processes that write to it. */
  environment: Record<string, string>;
  /** Whether anything has been synced to it since it was made or last cut off. Otherwise nobody tells us of syncs. */
  hasSynced(): boolean;
  /** Takes back everything that has not been synced. Whoever writes to it must have been killed before. */
  cut(): void;
  remove(): void;
}

/** Undefined where there is no C compiler to make it with. */
export function preparePowerCut(): PowerCut | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'candor-power-'));
  const library = join(folder, 'powerCut.so');
  const notes = join(folder, 'notes');
  const disk = join(folder, 'disk');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  mkdirSync(disk);
  mkdirSync(notes);
  let before: Disk = { names: new Map(), contents: new Map() };
  let cuts = 0;

  const written = (): string => (existsSync(join(notes, 'notes')) ? readFileSync(join(notes, 'notes'), 'utf8') : '');

  return {
    disk,
    environment: { LD_PRELOAD: library, CANDOR_CUT_OF: disk, CANDOR_CUT_NOTES: notes },
    hasSynced: () => written() !== '',
    cut() {
      // Their copies are still needed: what is on the disk now is what they say until it is synced anew.
      const old = `${notes}-${++cuts}`;
      const synced = readNotes(written(), old);
      renameSync(notes, old);
      mkdirSync(notes);
      before = restore(disk, synced.reduce(afterSync, before));
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Makes a folder anew as the disk says. Its files are other ones then: the disk is told again with their inodes. */
function restore(folder: string, { names, contents }: Disk): Disk {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, maxRetries: 5 });
  const anew: Disk = { names: new Map(), contents: new Map() };
  for (const [path, inode] of names) {
    const copy = contents.get(inode) ?? '';
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (copy === '') writeFileSync(path, '');
    else copyFileSync(copy, path);
    const { ino, birthtimeNs } = statSync(path, { bigint: true });
    const key = `${ino}-${birthtimeNs / 1_000_000_000n}.${birthtimeNs % 1_000_000_000n}`;
    anew.names.set(path, key);
    anew.contents.set(key, copy);
  }
  return anew;
}
