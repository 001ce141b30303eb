import { describe, expect, it } from 'vitest';
import { groupCommit } from './groupCommit.js';

function recording(commit: (group: readonly number[]) => string[] = (group) => group.map(String)) {
  const groups: number[][] = [];
  const committed = groupCommit<number, string>({
    commit(group) {
      groups.push([...group]);
      return commit(group);
    },
    weigh: (item) => item,
    groupWeight: 10,
    waitingWeight: 30,
  });
  return { ...committed, groups };
}

describe('groupCommit', () => {
  it('commits in one group what came in one turn, and answers each with its own result', async () => {
    const { add, groups } = recording();
    expect(await Promise.all([add(1), add(2), add(3)])).toEqual(['1', '2', '3']);
    expect(groups).toEqual([[1, 2, 3]]);
    await add(4);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('closes a group at its weight; what is heavier goes alone', async () => {
    const { add, groups } = recording();
    await Promise.all([add(6), add(5), add(12), add(1)]);
    expect(groups).toEqual([[6], [5], [12], [1]]);
  });

  it('fails all of a group whose commit failed, and goes on with the next', async () => {
    let full = true;
    const { add } = recording((group) => {
      if (full) throw new Error('disk full');
      return group.map(String);
    });
    expect((await Promise.allSettled([add(1), add(2)])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    full = false;
    expect(await add(3)).toBe('3');
  });

  it('turns away what exceeds the weight that may wait, and has room again afterwards', async () => {
    const { add } = recording();
    const settled = await Promise.allSettled([add(10), add(10), add(10), add(1)]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(await add(30)).toBe('30');
  });

  it('commits at once on drain', async () => {
    const { add, drain, groups } = recording();
    const kept = add(1);
    drain();
    expect(groups).toEqual([[1]]);
    expect(await kept).toBe('1');
  });
});
