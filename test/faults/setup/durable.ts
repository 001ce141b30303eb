/** What is on a disk. */
export interface Disk {
  /** The inode that each path names. Folders are there as long as something is in them. */
  names: Map<string, string>;
  /** Where a copy is of what each inode holds. Without one, it is empty. */
  contents: Map<string, string>;
}

/** What powerCut.c has written down of a sync that came back. */
export type Note =
  | { kind: 'file'; path: string; inode: string; copy: string }
  | { kind: 'folder'; path: string; entries: Map<string, string> };

/**
 * What a power cut would leave, after one more sync. It is the least that a journalled file system keeps of what it was
 * told to keep, and a state that one of them (btrfs, whose log has single files) may really be found in:
 *
 * - a file holds what it held when it was last synced, and nothing if it never was;
 * - a new name is there once its file has been synced under it, or its folder; and so are the folders above;
 * - a name that was taken away, by a removal or a renaming, stays with what its file held, until its folder has been
 *   synced, or its file under another name.
 *
 * ext4 and XFS, which write all changes of names in their order, would keep more of them. Not thought of, since browsers
 * do neither with what they store: hard links, and files that move from folder to folder.
 */
export function afterSync({ names, contents }: Disk, note: Note): Disk {
  if (note.kind === 'file') {
    const others = [...names].filter(([, inode]) => inode !== note.inode);
    return {
      names: new Map(others).set(note.path, note.inode),
      contents: new Map(contents).set(note.inode, note.copy),
    };
  }
  const below = `${note.path}/`;
  const kept = [...names].filter(([path]) => {
    if (!path.startsWith(below)) return true;
    const [first = '', ...rest] = path.slice(below.length).split('/');
    return rest.length > 0 && note.entries.has(`${first}/`);
  });
  const files = [...note.entries].filter(([name]) => !name.endsWith('/'));
  return { names: new Map([...kept, ...files.map(([name, inode]) => [below + name, inode] as const)]), contents };
}

/**
 * Reads the notes. A last line that was not written to its end is no note.
 *
 * @param from the folder of the copies
 */
export function readNotes(text: string, from: string): Note[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): Note => {
      const [kind, path = '', ...fields] = line.split('\t');
      const [inode = '', copy = ''] = fields;
      if (kind === 'file') return { kind, path, inode, copy: copy && `${from}/${copy}` };
      const entries = new Map<string, string>();
      for (let at = 0; at < fields.length; at += 2) entries.set(fields[at] ?? '', fields[at + 1] ?? '');
      return { kind: 'folder', path, entries };
    });
}
