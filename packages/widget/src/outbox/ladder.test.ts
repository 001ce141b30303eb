import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from './clock.js';
import type { Kept } from './kept.js';
import { createLadder, type Ladder } from './ladder.js';
import type { Shelf } from './shelf.js';
import { World } from './simulator/world.test-data.js';

let world: World;
let clock: Clock;
let moves: number[];
beforeEach(() => {
  world = new World(1);
  clock = { now: world.now, random: world.random, after: (milliseconds, act) => world.after(milliseconds, act) };
  moves = [];
});

const shelf =
  (kept: Kept = new Map()): Shelf =>
  async (decide) =>
    decide(kept);
/** One that does what each of these says, one after another, and then works. */
function faulty(...faults: (() => Promise<never>)[]): { shelf: Shelf; calls: () => number } {
  let calls = 0;
  return {
    shelf: (decide) => (calls++ < faults.length ? (faults[calls - 1]?.() ?? shelf()(decide)) : shelf()(decide)),
    calls: () => calls,
  };
}
const ladderOf = (...shelves: Shelf[]): Ladder => createLadder(shelves, clock, (at) => moves.push(at));
const nothing = (): void => {};
const rejects = (): Promise<never> => Promise.reject(null);
const throws = (): never => {
  throw new Error('sandboxed');
};
const hangs = (): Promise<never> => new Promise(() => {});

describe('the ladder of storage', () => {
  it('tries once more what failed once', async () => {
    const first = faulty(rejects);
    expect((await ladderOf(first.shelf, shelf()).exchange(nothing)).rung).toBe(0);
    expect(first.calls()).toBe(2);
  });

  it.each([
    ['rejects with null', rejects],
    ['throws at once', throws],
  ])('goes on to the next place where the first %s twice, and does not ask it again', async (_how, fails) => {
    const first = faulty(fails, fails, fails, fails);
    const ladder = ladderOf(first.shelf, shelf());
    expect((await ladder.exchange(nothing)).rung).toBe(1);
    expect((await ladder.exchange(nothing)).rung).toBe(1);
    expect(first.calls()).toBe(2);
    expect(moves).toEqual([1]);
  });

  it('waits two seconds for one that hangs, once', async () => {
    const first = faulty(hangs, hangs);
    const ladder = ladderOf(first.shelf, shelf());
    let rung: number | undefined;
    void ladder.exchange(nothing).then((done) => (rung = done.rung));
    await world.advance(1999);
    expect(rung).toBeUndefined();
    await world.advance(1);
    expect(rung).toBe(1);
    expect((await ladder.exchange(nothing)).rung).toBe(1);
    expect(first.calls()).toBe(1);
  });

  it('comes back to one that answers late, where what was given up is not done any more', async () => {
    const kept: Kept = new Map();
    const late: Shelf = (decide) => new Promise((resolve) => world.after(9000, () => resolve(decide(kept))));
    const other: Kept = new Map();
    const ladder = ladderOf(late, shelf(other));
    void ladder.exchange((each) => each.set('r/1', 1));
    await world.advance(9000);
    expect([kept.size, other.size]).toEqual([0, 1]);
    expect(moves).toEqual([1, 0]);
  });

  it('does not go to and fro with one that is always late', async () => {
    const late: Shelf = (decide) => new Promise((resolve) => world.after(9000, () => resolve(decide(new Map()))));
    const ladder = createLadder([late, shelf()], clock, (at) => {
      moves.push(at);
      if (at === 0) void ladder.exchange(nothing);
    });
    void ladder.exchange(nothing);
    await world.advance(250_000);
    expect(moves).toEqual([1, 0, 1]);
  });

  it('goes back to the first by itself after some minutes: a full disk may have room', async () => {
    const ladder = ladderOf(faulty(rejects, rejects).shelf, shelf());
    await ladder.exchange(nothing);
    await world.advance(299_000);
    expect((await ladder.exchange(nothing)).rung).toBe(1);
    await world.advance(2000);
    expect(moves).toEqual([1, 0]);
    expect((await ladder.exchange(nothing)).rung).toBe(0);
  });

  it('does nothing any more once it is stopped', async () => {
    const ladder = ladderOf(faulty(rejects, rejects).shelf, shelf());
    await ladder.exchange(nothing);
    ladder.stop();
    await world.advance(600_000);
    expect(moves).toEqual([1]);
  });

  it('rejects, in a bounded time, where no place is left', async () => {
    const ladder = ladderOf(faulty(rejects, rejects).shelf, faulty(throws, throws).shelf);
    await expect(ladder.exchange(nothing)).rejects.toThrow('memory');
    expect(moves).toEqual([1, 2]);
  });

  it('does not try again as the page goes what the page’s going has ended', async () => {
    const first = faulty(rejects);
    const ladder = ladderOf(first.shelf);
    const exchange = ladder.exchange(() => 'done');
    await Promise.resolve();
    ladder.pause();
    await world.advance(60_000);
    expect(first.calls()).toBe(1);
    ladder.resume();
    expect(await exchange).toEqual({ result: 'done', rung: 0 });
  });

  it('begins nothing as the page goes, until it is back', async () => {
    const first = faulty();
    const ladder = ladderOf(first.shelf);
    ladder.pause();
    void ladder.exchange(nothing);
    await world.advance(60_000);
    expect(first.calls()).toBe(0);
    ladder.resume();
    await world.advance(1);
    expect(first.calls()).toBe(1);
  });

  it('empties every place, behind what was begun before', async () => {
    const [disk, local]: [Kept, Kept] = [new Map(), new Map([['r/3', 3]])];
    const slow: Shelf = (decide) => new Promise((resolve) => world.after(50, () => resolve(decide(disk))));
    const ladder = ladderOf(slow, shelf(local));
    for (const key of ['r/1', 'r/2']) void ladder.exchange((kept) => kept.set(key, 1));
    void ladder.everywhere((kept) => kept.clear());
    await world.advance(1000);
    expect([disk.size, local.size]).toEqual([0, 0]);
  });
});
