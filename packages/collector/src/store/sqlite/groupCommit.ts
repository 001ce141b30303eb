import { StoreUnavailable } from '../store.js';

/** What a group commit is made of. */
export interface GroupCommitOptions<In, Out> {
  /** Keeps a whole group, or throws and has kept nothing of it. One result per item, in order. */
  commit: (group: readonly In[]) => Out[];
  /** How heavy an item is. */
  weigh: (item: In) => number;
  /** The weight at which a group is closed; a heavier single item still goes alone. */
  groupWeight: number;
  /** The weight that may wait; beyond it an item is turned away. */
  waitingWeight: number;
}

/** Items that arrive while a commit is under way share the next one. */
export interface GroupCommit<In, Out> {
  /** Resolves after the commit that has the item in it. */
  add(item: In): Promise<Out>;
  /** Commits all that is waiting, now. */
  drain(): void;
}

interface Waiting<In, Out> {
  item: In;
  resolve: (out: Out) => void;
  reject: (error: unknown) => void;
}

/**
 * Many answers, one fsync. A group is whatever arrived in two turns of the event loop, after the sockets have been read: a
 * single answer is held back for microseconds, and a busy server commits dozens at once. In one turn come only those that
 * were there when it began; with those that came while they were read a group is a third larger, and costs less.
 */
export function groupCommit<In, Out>(options: GroupCommitOptions<In, Out>): GroupCommit<In, Out> {
  const { commit, weigh, groupWeight, waitingWeight } = options;
  let waiting: Waiting<In, Out>[] = [];
  let weight = 0;
  let scheduled = false;

  function commitGroup(): void {
    const group = waiting.slice(0, countUpTo(groupWeight));
    waiting = waiting.slice(group.length);
    for (const { item } of group) weight -= weigh(item);
    try {
      const results = commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(results[index] as Out));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function countUpTo(limit: number): number {
    let sum = 0;
    const end = waiting.findIndex(({ item }) => (sum += weigh(item)) > limit);
    return end === -1 ? waiting.length : Math.max(end, 1);
  }

  function turn(): void {
    scheduled = false;
    if (waiting.length > 0) commitGroup();
    if (waiting.length > 0) schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => setImmediate(turn));
  }

  return {
    add(item) {
      const added = weigh(item);
      if (weight > 0 && weight + added > waitingWeight) {
        return Promise.reject(new StoreUnavailable('too many answers are waiting to be stored', 5));
      }
      weight += added;
      return new Promise<Out>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        schedule();
      });
    },
    drain() {
      while (waiting.length > 0) commitGroup();
    },
  };
}
