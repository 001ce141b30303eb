import type { Outcome, SurveyFile, SurveyResponse } from '@candor/protocol';
import { vi } from 'vitest';
import type { Parts } from './asking.js';
import { startCandor, type Candor } from './candor.js';
import type { CandorEvents, Emit, Wish } from './events.js';
import type { Files, Load } from './files.js';
import { languagesOf } from './languages.js';
import { openOutbox } from './openOutbox.js';
import type { CandorOptions } from './options.js';
import { startRules } from './rules.js';
import type { StartUi, Ui } from './ui.js';

export const file: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'first',
      touchpoint: 'shop',
      metric: 'nps',
      texts: { en: { question: 'First?', followUp: { promoter: 'Why?' } }, ro: { question: 'Primul?' } },
      moments: [{ on: 'code', name: 'done' }],
    },
    {
      id: 'second',
      touchpoint: 'shop',
      metric: 'csat',
      texts: { en: { question: 'Second?' } },
      moments: [{ on: 'code', name: 'done' }],
      sample: 0.25,
    },
  ],
};

/** What ui.js was asked to show, and how to end that. */
export const shown: { asking: Parameters<Ui['show']>[0]; end: () => void; place: Element | undefined }[] = [];
export const spoken: string[][] = [];
/** Which prompts have expired, and at which gate. */
export const expired: [survey: string, gate: Outcome['gate']][] = [];
/** A customer, who has a button to press. */
export const customer: { press?: () => Promise<unknown>; emit?: Emit } = {};

/** The last prompt is answered, or closed with a wish. */
export function answer(survey: string): void {
  // What was answered does not matter here.
  const response = {} as SurveyResponse;
  customer.emit?.('answered', { survey, response });
  shown.at(-1)?.end();
}
export function dismiss(survey: string, wish?: Wish): void {
  shown.at(-1)?.end();
  const told: CandorEvents['dismissed'] = { survey, ...(wish && { wish }) };
  customer.emit?.('dismissed', told);
}

/** A ui.js that shows nothing, and remembers what it was asked to. */
export const startUi = ({ page, emit }: Parts): Ui => {
  customer.emit = emit;
  const nothing = async (): Promise<void> => {};
  return {
    async show(asking, { take, onEnd: end, into: place }) {
      if (!take()) return false;
      shown.push({ asking, end, place });
      return true;
    },
    flush: nothing,
    status: async () => ({ waiting: 0, delivered: 0, refused: 0, expired: 0, storage: 'memory' }),
    retry: nothing,
    setConsent: nothing,
    async furnish(hasButton, ask) {
      for (const into of document.querySelectorAll('candor-survey')) void ask('second', { moment: 'inline', into });
      if (hasButton) customer.press = () => ask(hasButton.id, { moment: 'button', pressed: true });
    },
    async speak() {
      spoken.push(languagesOf(page));
    },
    purge: nothing,
    expire: (survey, gate) => void expired.push([survey, gate]),
    stop: () => {},
  };
};

export const loadRules = vi.fn(async () => startRules);

export function loader(loadUi: () => Promise<StartUi>): Load {
  const files: { [Name in keyof Files]: () => Promise<Files[Name]> } = {
    ui: async () => ({ startUi: await loadUi() }),
    outbox: async () => ({ openOutbox }),
    rules: async () => ({ startRules: await loadRules() }),
  };
  return (name) => files[name]();
}

let site = 0;
const running = new Set<Candor>();
/** A Candor of its own, unless the options name its site; until `cleanUp`. */
export function start(options: Partial<CandorOptions> = {}, loadUi = async (): Promise<StartUi> => startUi): Candor {
  const candor = startCandor(
    { endpoint: 'https://collector.test', site: `site-${++site}`, surveys: file, ...options },
    loader(loadUi),
  );
  running.add(candor);
  return candor;
}

export function cleanUp(): void {
  for (const candor of running) candor.destroy();
  running.clear();
  shown.length = spoken.length = expired.length = 0;
  localStorage.clear();
  sessionStorage.clear();
}
