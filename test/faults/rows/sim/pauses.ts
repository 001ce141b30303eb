import type { Row } from '../../row.js';
import { DAY, deliver, HOUR, inWorlds, keptIn, MINUTE, SECOND } from '../../setup/inWorlds.js';
import { watch } from '../../setup/wire.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

export const f41: Row = {
  ...ROW,
  id: 'F41',
  broken: 'an odd Retry-After: a date, junk, a negative number, ten years, several, none',
  expected: 'held between 1 s and a day, and a tenth more at most',
  run: inWorlds(async (play) => {
    const { world, pick, answer, wrong } = play;
    const date = (milliseconds: number): string => new Date(world.now() + milliseconds).toUTCString();
    const [retryAfter, least, most] = pick<readonly [string | undefined, number, number]>([
      ['90', 90 * SECOND, 99.3 * SECOND],
      [date(MINUTE), 58 * SECOND, 67 * SECOND],
      [date(-HOUR), SECOND, 2.3 * SECOND],
      [date(3650 * DAY), DAY, 1.1 * DAY],
      ['315360000', DAY, 1.1 * DAY],
      ['9'.repeat(400), DAY, 1.1 * DAY],
      ['-5', SECOND, 2.3 * SECOND],
      ['0', SECOND, 2.3 * SECOND],
      ['', SECOND, 2.3 * SECOND],
      ['soon', SECOND, 2.3 * SECOND],
      ['1e9', SECOND, 1.1 * DAY],
      ['120, 60', SECOND, 1.1 * DAY],
      ['NaN', SECOND, 2.3 * SECOND],
      [undefined, SECOND, 2.3 * SECOND],
    ]);
    const status = pick([429, 503]);
    const times = watch(world, (_, nth) =>
      nth > 1 ? undefined : { status, ...(retryAfter !== undefined && { retryAfter }) },
    );
    answer(world.open());
    await world.advance(2 * DAY);
    const [first = 0, second = Infinity] = times;
    if (second - first < least || second - first > most) {
      wrong(`"${retryAfter?.slice(0, 40)}" made it wait ${Math.round(second - first)} ms`);
    }
    await deliver(play);
  }),
};

export const f42: Row = {
  ...ROW,
  id: 'F42',
  broken: 'the collector is away for 24 h, while 1,000 clients have answers, all given within one second',
  expected: 'at most 130 requests from each; of all, at most 5 % come back in any one second',
  quick: 12,
  run: async (trials, seed) => {
    const back = new Map<number, number>();
    const outcome = await inWorlds(async (play) => {
      const { world, between, answer, wrong } = play;
      const times = watch(world, () => 'lost');
      const tab = world.open();
      await world.advance(between(0, SECOND));
      answer(tab);
      await world.advance(DAY - world.time);
      if (times.length > 130) wrong(`a client made ${times.length} requests`);
      world.meddle = undefined;
      const { length } = world.posted;
      while (world.posted.length === length && world.time < DAY + HOUR) await world.advance(SECOND);
      const second = Math.floor(world.time / SECOND);
      back.set(second, (back.get(second) ?? 0) + 1);
      await deliver(play);
    })(trials, seed);
    const peak = Math.max(...back.values());
    // Of a few clients, two may well meet.
    if (peak > Math.max(3, trials / 20)) outcome.wrong.push(`${peak} of ${trials} clients came back in one second`);
    return outcome;
  },
};

export const f43: Row = {
  ...ROW,
  id: 'F43',
  broken: 'a wrong key (401, 403, 404, 405, 410) for 1 to 72 h, with online events and reloads; then it is mended',
  expected: 'all is kept, at least an hour between two requests, delivered within a day of being mended',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const status = pick([401, 403, 404, 405, 410]);
    const times = watch(world, () => ({ status }));
    let tab = world.open();
    const ids = Array.from({ length: between(1, 20) }, () => answer(tab));
    for (let end = between(1, 72) * HOUR; world.time < end;) {
      await world.advance(between(10, 200) * MINUTE);
      tab.outbox.hurry();
      if (world.random() < 0.2) {
        world.close(tab);
        tab = world.open();
        void tab.outbox.flush();
      }
    }
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    if (gaps.some((gap) => gap < HOUR)) wrong('two requests came within an hour');
    if (keptIn(world).length !== ids.length) wrong('not all is kept');
    world.meddle = undefined;
    await world.advance(DAY + MINUTE);
    if (world.collected.size !== ids.length) wrong('not all was delivered within a day');
    await deliver(play);
  }),
};
