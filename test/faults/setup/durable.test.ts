import { describe, expect, it } from 'vitest';
import { afterSync, readNotes, type Disk } from './durable.js';

const EMPTY: Disk = { names: new Map(), contents: new Map() };

/** What is left, by path: the copy. */
function left(notes: string, before = EMPTY): Record<string, string> {
  const { names, contents } = readNotes(notes, 'copies').reduce(afterSync, before);
  return Object.fromEntries([...names].map(([path, inode]) => [path, contents.get(inode) ?? '']));
}

describe('what a power cut leaves', () => {
  it('is a file as it was at its last sync', () => {
    expect(left('file\t/d/log\t1\ta\nfile\t/d/log\t1\tb\n')).toEqual({ '/d/log': 'copies/b' });
  });

  it('is an empty file, where only its folder was synced', () => {
    expect(left('folder\t/d\tlog\t1\n')).toEqual({ '/d/log': '' });
  });

  it('is the old name, until the file or the folder is synced after a renaming', () => {
    const made = 'file\t/d/tmp\t1\ta\n';
    expect(left(made)).toEqual({ '/d/tmp': 'copies/a' });
    expect(left(`${made}folder\t/d\tcurrent\t1\n`)).toEqual({ '/d/current': 'copies/a' });
    expect(left(`${made}file\t/d/current\t1\ta\n`)).toEqual({ '/d/current': 'copies/a' });
  });

  it('is nothing of what was removed, once the folder is synced', () => {
    const made = 'file\t/d/log\t1\ta\nfile\t/d/deep/log\t2\tb\n';
    expect(left(`${made}folder\t/d\tdeep/\t3\n`)).toEqual({ '/d/deep/log': 'copies/b' });
    expect(left(`${made}folder\t/d\n`)).toEqual({});
  });

  it('is nothing of a sync whose note was not written to its end', () => {
    expect(left('file\t/d/log\t1\ta\nfile\t/d/log\t1\tb')).toEqual({ '/d/log': 'copies/a' });
  });
});
