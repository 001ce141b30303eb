import type { Survey, SurveyResponse } from '@candor/protocol';
import { BOUNDS } from '../../../../packages/widget/src/outbox/kept.js';
import { keyOf, type Parcel } from '../../../../packages/widget/src/outbox/parcel.js';
import { responseParcel } from '../../../../packages/widget/src/outbox/parcels.test-data.js';
import { bytesOf, toJson } from '../../../../packages/widget/src/response/json.js';
import { newId } from '../../../../packages/widget/src/response/id.js';
import { respond, revise, type Asked } from '../../../../packages/widget/src/response/respond.js';
import type { Row } from '../../row.js';
import { deliver, inWorlds, MINUTE, SECOND } from '../../setup/inWorlds.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

const SURVEY: Survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'How likely?' } },
  moments: [],
};
const ASKING: Asked = { survey: SURVEY, language: 'en', moment: 'ask', probability: 1, shownAt: 1_700_000_000_000 };

export const f63: Row = {
  ...ROW,
  id: 'F63',
  broken: 'a million ids are made while the clock stands still',
  expected: 'all of them differ, and sort by time',
  trials: 1_000_000,
  quick: 20_000,
  run: async (trials, seed) => {
    const ids = new Set<string>();
    for (let number = 0; number < trials; number++) ids.add(newId(1_700_000_000_000 + seed));
    const later = newId(1_700_000_000_001 + seed);
    const early = [...ids].find((id) => id >= later);
    return { trials, lost: 0, doubled: trials - ids.size, wrong: early ? [`${early} sorts behind a later one`] : [] };
  },
};

/** As many of them as there is room for. */
function fill(changes: Partial<SurveyResponse>): (Parcel & { kind: 'response' })[] {
  const size = bytesOf(toJson(responseParcel(0, changes)));
  const count = Math.min(BOUNDS.responses, Math.floor(BOUNDS.bytes / size));
  return Array.from({ length: count }, (_, number) => responseParcel(number, changes));
}

export const f67: Row = {
  ...ROW,
  id: 'F67',
  broken: `the outbox is full (${BOUNDS.responses} responses, or 1 MiB) and more are answered`,
  expected: 'nothing is put out; what has no room is not called durable, is called full, and delivered by the network',
  trials: 20,
  quick: 1,
  run: inWorlds(async (play) => {
    const { world, between, given, wrong } = play;
    const heavy = world.random() < 0.5;
    const comment = 'ы'.repeat(7000);
    const parcels = fill(heavy ? { comment } : {});
    const count = parcels.length;
    world.disk = new Map(parcels.map((parcel) => [keyOf(parcel), parcel]));
    for (const { response } of parcels) {
      given.add(response.id);
      world.promised.set(response.id, 1);
    }
    world.cut = true;
    const tab = world.open();
    const more = Array.from({ length: between(1, 4) }, (_, number) => responseParcel(count + number, { comment }));
    for (const parcel of more) {
      given.add(parcel.response.id);
      void tab.keep(parcel);
    }
    await world.advance(between(2, 60) * SECOND);
    if (parcels.some((parcel) => !world.disk.has(keyOf(parcel)))) wrong('something was put out');
    if (more.some(({ response }) => world.promised.has(response.id))) wrong('it was called durable');
    if (tab.progress.filter((each) => each.kind === 'queued' && each.full).length !== more.length) {
      wrong('it was not called full');
    }
    world.cut = false;
    tab.outbox.hurry();
    await world.advance(MINUTE);
    if (world.collected.size !== count + more.length) wrong('not everything was delivered');
    await deliver(play);
  }),
};

const HOSTILE = [
  '😀',
  '\uD83D',
  '\uDE00',
  '\u202E',
  '\0',
  '\u2028',
  '</script>',
  '=1+1',
  '"\\',
  '{{x}}',
  '__proto__',
  'ы',
  '👨‍👩‍👧‍👦',
  '\uFEFF',
] as const;

export const f68Sim: Row = {
  ...ROW,
  id: 'F68 simulated',
  broken: 'hostile text, made at random of markup, controls, lone surrogates and emoji, up to 20,000 units',
  expected: 'delivered as it was, or cut to 4,000 code points between two of them',
  run: inWorlds(async (play) => {
    const { world, between, pick, given, wrong } = play;
    const tab = world.open();
    const unit = pick(['😀', '👨‍👩‍👧‍👦', 'a😀', pick(HOSTILE)]);
    const long = world.random() < 0.5;
    const text = Array.from({ length: between(1, 40) }, () => (long ? unit.repeat(between(1, 500)) : pick(HOSTILE)))
      .join('')
      .slice(0, 20_000);
    const now = world.now();
    const first = respond(ASKING, { rating: 3, comment: '', answers: {} }, newId(now), now);
    const response = revise(first, { rating: 3, comment: text, answers: {} });
    given.add(first.id);
    void tab.keep({ kind: 'response', response });
    await world.advance(MINUTE);
    const { comment = '' } = world.collected.get(first.id) ?? {};
    const whole = [...text.trim()];
    if (comment !== whole.slice(0, 4000).join('')) wrong(`it arrived otherwise: ${escape(comment.slice(-20))}`);
    await deliver(play);
  }),
};

export const s21: Row = {
  ...ROW,
  id: 'S21',
  broken: 'a rating is clicked 2 to 20 times within a second, the same or another one, in fair weather or none',
  expected: 'one answer, with the rating of the last click',
  run: inWorlds(async (play) => {
    const { world, between, pick, given, wrong } = play;
    world.weather = { disk: 0, network: pick([0, 0.5]) };
    const tab = world.open();
    const now = world.now();
    let response = respond(ASKING, { rating: between(0, 10), comment: '', answers: {} }, newId(now), now);
    given.add(response.id);
    void tab.keep({ kind: 'response', response });
    for (let clicks = between(1, 19); clicks > 0; clicks--) {
      await world.advance(between(0, 50));
      const next = revise(response, { rating: between(0, 10), comment: '', answers: {} });
      if (next !== response) void tab.keep({ kind: 'response', response: next });
      response = next;
    }
    await deliver(play);
    if (world.collected.size !== 1) wrong(`${world.collected.size} answers came of it`);
    if (world.collected.get(response.id)?.revision !== response.revision) wrong('the last click is not what counts');
  }),
};
