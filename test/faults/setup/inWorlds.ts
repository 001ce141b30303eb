import type { SurveyResponse } from '@candor/protocol';
import { parcelsIn, type Kept } from '../../../packages/widget/src/outbox/kept.js';
import type { OutboxStatus } from '../../../packages/widget/src/outbox/outbox.js';
import type { Parcel } from '../../../packages/widget/src/outbox/parcel.js';
import { responseParcel } from '../../../packages/widget/src/outbox/parcels.test-data.js';
import type { Tab } from '../../../packages/widget/src/outbox/simulator/tab.test-data.js';
import { World } from '../../../packages/widget/src/outbox/simulator/world.test-data.js';
import type { Outcome, Row } from '../row.js';
import { lendGlobals } from './simulatedPage.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** One world, and what a story needs to play in it. */
export interface Play {
  world: World;
  /** A whole number, from `least` to `most`. */
  between(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A new answer, kept by a tab and sent soon, or only noted. Which id it has, and a later revision of it. */
  answer(tab: Tab, changes?: Partial<SurveyResponse>, how?: 'keep' | 'note'): string;
  revise(tab: Tab, id: string, revision: number, changes?: Partial<SurveyResponse>): void;
  /** The ids of all answers there are. */
  given: Set<string>;
  wrong(sentence: string): void;
}

export type Story = (play: Play) => Promise<void>;

/** More of them say no more. */
const SENTENCES = 8;

/** Plays a story in as many worlds as told, each with a seed of its own, and counts what came of it. */
export function inWorlds(story: Story): Row['run'] {
  return async (trials, seed): Promise<Outcome> => {
    const takeBack = lendGlobals();
    const total = { lost: 0, doubled: 0 };
    const wrong = new Map<string, number>();
    try {
      for (let trial = 1; trial <= trials; trial++) {
        const own = seed * 1_000_003 + trial;
        const world = new World(own);
        const note = (sentence: string): void => {
          if (wrong.size < SENTENCES && !wrong.has(sentence)) wrong.set(sentence, own);
        };
        const play = playIn(world, note);
        await story(play);
        for (const fault of world.faults) note(fault);
        const { lost, doubled } = countIn(play);
        if (lost + doubled > 0) note(`${lost} lost, ${doubled} doubled`);
        total.lost += lost;
        total.doubled += doubled;
      }
      return { trials, ...total, wrong: [...wrong].map(([sentence, own]) => `${sentence} (world ${own})`) };
    } finally {
      takeBack();
    }
  };
}

function playIn(world: World, wrong: Play['wrong']): Play {
  let made = 0;
  const given = new Set<string>();
  const between: Play['between'] = (least, most) => least + Math.floor(world.random() * (most - least + 1));
  return {
    world,
    between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    answer(tab, changes, how) {
      const parcel = responseParcel(++made, changes);
      given.add(parcel.response.id);
      void tab.keep(parcel, how);
      return parcel.response.id;
    },
    revise(tab, id, revision, changes) {
      void tab.keep(responseParcel(0, { ...changes, id, revision }));
    },
    given,
    wrong,
  };
}

/** Everything on the device: on every disk, and in the journal. */
export function keptIn({ disks, storage }: World): Parcel[] {
  const journal: Kept = new Map();
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index) ?? '';
    journal.set(key.slice(key.indexOf('#') + 1), parse(storage.getItem(key)));
  }
  return [...disks.values(), journal].flatMap(parcelsIn);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Lost: promised to be on the disk, and neither at the collector nor on the device, waiting or set aside. Doubled:
 * counted under an id that no answer has, since each of its own counts once.
 */
function countIn({ world, given }: Play): { lost: number; doubled: number } {
  const kept = keptIn(world).flatMap((parcel) => (parcel.kind === 'response' ? [parcel.response] : []));
  const has = (id: string, revision: number): boolean =>
    (world.collected.get(id)?.revision ?? 0) >= revision ||
    kept.some((each) => each.id === id && each.revision >= revision);
  const lost = [...world.promised].filter(([id, revision]) => !has(id, revision)).length;
  const doubled = [...world.collected.keys()].filter((id) => !given.has(id)).length;
  return { lost, doubled };
}

/** The sun shines on every tab and on a new one, for three hours. Resolves to what the outbox says then. */
export async function recover(world: World, parts: Parameters<World['open']>[0] = {}): Promise<OutboxStatus> {
  Object.assign(world, { weather: { disk: 0, network: 0 }, cut: false, blocked: false, retryAfter: undefined });
  world.meddle = undefined;
  for (const tab of world.tabs) tab.thaw();
  const last = world.open(parts);
  void last.outbox.flush();
  await world.advance(3 * HOUR);
  const status = last.outbox.status();
  await world.advance(5 * SECOND);
  return status;
}

/** Recovers, and says so where anything still waits or is set aside. */
export async function deliver({ world, wrong }: Play, parts?: Parameters<World['open']>[0]): Promise<void> {
  const { waiting, refused, expired } = await recover(world, parts);
  if (waiting + refused + expired > 0) {
    wrong(`in the end ${waiting} still wait, ${refused} are refused, ${expired} expired`);
  }
}
