import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveyFile } from '@candor/protocol';
import { expect } from 'vitest';
import { startCollector, type Collector, type StoredAnswer } from '../../faults/setup/collector.js';
import { until } from '../../faults/setup/until.js';
import type { Driver } from './driver.js';
import { hashesOf, hashOf, startSite, write, type Host, type Site } from './host.js';

const SURVEYS: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: {
        en: {
          question: 'How likely are you to recommend us?',
          followUp: { detractor: 'What went wrong?', passive: 'What is missing?', promoter: 'What do you like?' },
        },
        ru: { question: 'Порекомендуете ли вы нас друзьям?', followUp: { promoter: 'Что вам нравится?' } },
      },
      moments: [{ on: 'page', url: '/by-itself' }],
      cooldownDays: 0,
    },
  ],
};

/** The files of the script tag. */
const FILES = new URL('../../../packages/widget/dist/', import.meta.url);

/** A site of somebody's, a collector beside it, and what customers have said there. */
export interface Stand {
  collector: Collector;
  site: Site;
  /** Puts a page on the site for one customer, who is named after it. */
  put(host: Host, path?: string): { who: string; url: string };
  /** What the collector has of somebody. */
  stored(who: string): Promise<StoredAnswer[]>;
  stop(): Promise<void>;
}

export async function startStand(engine = 'chromium', file = SURVEYS): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-hosts-'));
  const surveys = join(folder, 'candor.json');
  writeFileSync(surveys, JSON.stringify(file));
  const [collector, site] = await Promise.all([startCollector({ words: ['--surveys', surveys] }), startSite()]);
  let put = 0;
  return {
    collector,
    site,
    put(host, path = `/${++put}`) {
      const who = `${engine}${path.replaceAll(/\W/g, '-')}`;
      const fill = (text: string): string =>
        text
          .replaceAll('COLLECTOR', collector.url)
          .replaceAll('SITE', site.url)
          .replaceAll(/HASH:([\w.-]+)/g, (_all, name: string) => hashOf(readFileSync(new URL(name, FILES), 'utf8')));
      const body = fill(write(host, who));
      const headers: Record<string, string> = {};
      for (const [name, value] of Object.entries(host.headers ?? {})) {
        headers[name] = fill(value).replaceAll('HASHES', hashesOf(body));
      }
      // Text of another charset is written as its bytes.
      site.files.set(path, { headers, body: Buffer.from(body, 'latin1'), ...(host.type && { type: host.type }) });
      return { who, url: site.url + path };
    },
    stored: async (who) => (await collector.stored()).filter(({ respondent }) => respondent === who),
    async stop() {
      await Promise.all([site.stop(), collector.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Where something of the prompt is, as somebody sees it. */
export interface Spot {
  x: number;
  y: number;
  /** Nothing lies over it. */
  onTop: boolean;
  /** All of it is on the screen. */
  onScreen: boolean;
  /** The shorter of its sides, as large as it is shown. */
  side: number;
}

const SPOT = `
  var host = document.querySelector('candor-prompt');
  var found = host && host.shadowRoot && host.shadowRoot.querySelectorAll(SELECTOR)[INDEX];
  if (!found) return null;
  var box = found.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
  // A phone may show a part of the page, and in small; a finger is led by lengths of the page all the same.
  var seen = window.visualViewport, left = seen.offsetLeft, top = seen.offsetTop;
  return {
    x: x - left, y: y - top, side: Math.min(box.width, box.height) * seen.scale,
    onTop: document.elementFromPoint(x, y) === host,
    onScreen: box.left >= left && box.top >= top &&
      box.right <= left + seen.width + 1 && box.bottom <= top + seen.height + 1
  };`;

/** Something of the prompt, once it is there and at rest. */
export async function spot(driver: Driver, selector: string, index = 0): Promise<Spot> {
  const script = SPOT.replace('SELECTOR', JSON.stringify(selector)).replace('INDEX', String(index));
  let last: Spot | null = null;
  let rest: Spot | undefined;
  await until(async () => {
    const now: Spot | null = await driver.look<Spot | null>(script).catch(() => null);
    if (now && last && now.x === last.x && now.y === last.y && now.side > 0) rest = now;
    last = now;
    return rest !== undefined;
  }, 8000);
  if (rest) return rest;
  throw new Error(`there is no ${selector}[${index}] in the prompt; ${await whyNot(driver)}`);
}

async function whyNot(driver: Driver): Promise<string> {
  return `explain: ${await explained(driver)}; noise: ${(await noiseOf(driver)).join('; ')}`;
}

export async function clickOn(
  driver: Driver,
  selector: string,
  index = 0,
  by: 'click' | 'tap' = 'click',
): Promise<void> {
  const { x, y, side, onTop, onScreen } = await spot(driver, selector, index);
  expect({ selector, onTop, onScreen }).toEqual({ selector, onTop: true, onScreen: true });
  expect(side).toBeGreaterThanOrEqual(24);
  await driver[by]?.(x, y);
}

/** Is there a prompt, and does it show? */
export function isShown(driver: Driver): Promise<boolean> {
  return driver.look(`var host = document.querySelector('candor-prompt'); return !!host && host.offsetHeight > 0`);
}

export const COMMENT = 'Ça va, "bien" <b>& 100 %</b> - спасибо';

/** Rates, writes and sends, as a customer with a mouse would; then closes the prompt. */
export async function answer(driver: Driver, rating = 9, comment = COMMENT): Promise<void> {
  const [lowest, mark] = [await spot(driver, 'input'), await spot(driver, 'input', rating)];
  expect(mark.x).toBeGreaterThan(lowest.x);
  expect(await driver.look(`return document.activeElement.localName`)).not.toBe('candor-prompt');
  await clickOn(driver, 'label', rating);
  await clickOn(driver, 'textarea');
  await driver.type(comment);
  await clickOn(driver, '.primary');
  await spot(driver, '.thanks');
  await clickOn(driver, '.close');
  expect(await driver.look(`return document.querySelectorAll('candor-prompt').length`)).toBe(0);
}

/** What a customer has said, as the collector has it. */
export interface Said {
  rating: number;
  comment?: string;
}

/** What the collector has of somebody, once their comment is there: one answer as it was typed, if all is well. */
export async function arrived(stand: Stand, who: string, comment = COMMENT): Promise<Said[]> {
  await until(async () => (await stand.stored(who)).some((each) => each.comment === comment));
  return (await stand.stored(who)).map(({ rating, comment: text }) => (text ? { rating, comment: text } : { rating }));
}

/** What the owner of the page would hold against us. */
export async function noiseOf(driver: Driver, host: Pick<Host, 'alive' | 'documented'> = {}): Promise<string[]> {
  const said = await tell(driver, 'report');
  return said.split('\n').filter((line) => {
    // Browsers ask for an icon by themselves.
    if (line === '' || /^csp: img-src .*favicon/.test(line)) return false;
    if (host.alive && /^(changed|added|removed):/.test(line)) return false;
    return !host.documented?.test(line);
  });
}

/** What `candor.explain` says of the survey, as JSON. */
export function explained(driver: Driver): Promise<string> {
  return tell(driver, 'explain');
}

function tell(driver: Driver, what: string): Promise<string> {
  return driver.look(`
    var event = document.createEvent('Event');
    event.initEvent('host:${what}', false, false);
    document.dispatchEvent(event);
    return document.documentElement.getAttribute('data-${what}') || ''`);
}

/** The gates that are closed, by name. */
export async function closedGates(driver: Driver): Promise<Record<string, string>> {
  const { gates = [] }: { gates?: { gate: string; open: boolean; seen: string }[] } = JSON.parse(
    (await explained(driver)) || '{}',
  );
  return Object.fromEntries(gates.filter(({ open }) => !open).map(({ gate, seen }) => [gate, seen]));
}
