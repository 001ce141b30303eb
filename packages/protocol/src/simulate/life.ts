import type { Facts } from '../eligibility/rule.js';
import type { Due } from '../moments/progress.js';
import type { Moment, SurveyFile } from '../survey.js';
import { createBrowser, type Tab, type Told } from './browser.js';
import { momentsMeant, momentsOn } from './moments.js';
import type { PageView, Row } from './row.js';

const MINUTE = 60_000;
/** After so long without anything, a tab without a name is another one, and a page without its seconds was left at once. */
const PAUSE = 30 * MINUTE;
/** So long a prompt stays, in milliseconds, or until its page is left. */
const OPEN = 20_000;

/** One person, in one browser, in all of their visits. */
export interface Life {
  /**
   * The next thing that happened.
   *
   * @throws RangeError if it happened before the last one
   */
  see(row: Row): void;
  /** Nothing more happens: what is under way comes to its end. Gives the prompts that wait even then. */
  end(): readonly Due[];
}

export interface LifeOptions {
  file: SurveyFile;
  /** See `wantedMoments`. */
  wanted: readonly Moment[];
  respondent: string;
  told: Told;
}

/** A page that is open, or was. */
interface Page {
  tab: Tab;
  path: string | undefined;
  since: number;
  /** The last that is known of it. */
  seen: number;
  /** When it is left; not known where nobody has said how long it was in view. */
  until: number | undefined;
  isTimed: boolean;
  coming: { moment: Moment; at: number }[];
  /** When its prompt closes by itself. */
  closes: number | undefined;
  isAnswered: boolean;
}

export function createLife({ file, wanted, respondent, told }: LifeOptions): Life {
  const pages = new Map<string, Page>();
  let facts: Facts = {};
  let last = -Infinity;
  const prompt = { isNew: false, isAnswered: false };
  const browser = createBrowser(file, respondent, {
    ...told,
    shown(called, now) {
      prompt.isNew = true;
      return (prompt.isAnswered = told.shown(called, now));
    },
  });

  /** Lets a page do something, and sees whether that has opened a prompt. */
  function act(page: Page, now: number, doing: (tab: Tab) => void): void {
    prompt.isNew = false;
    doing(page.tab);
    if (!prompt.isNew) return;
    page.closes = now + OPEN;
    page.isAnswered = prompt.isAnswered;
  }

  function open(session: string, now: number, view: PageView | undefined): Page {
    const before = pages.get(session);
    const since = before && (session !== '' || now - before.seen <= PAUSE) ? before.since : now;
    const here = { path: view?.path, date: new Date(now).toISOString().slice(0, 10) };
    const page: Page = {
      tab: browser.open({ sessionSince: since, here, search: view?.search ?? '', facts }, now),
      path: view?.path,
      since,
      seen: now,
      until: view?.seconds === undefined ? undefined : now + view.seconds * 1000,
      isTimed: view?.seconds !== undefined,
      coming: view ? momentsOn(view, wanted).map(({ moment, after }) => ({ moment, at: now + after })) : [],
      closes: undefined,
      isAnswered: false,
    };
    pages.set(session, page);
    act(page, now, (tab) => tab.look(now));
    return page;
  }

  /** What happens by itself until then, in order of time, in all tabs. */
  function advance(to: number): void {
    for (;;) {
      let first: { page: Page; at: number; run: () => void } | undefined;
      for (const page of pages.values()) {
        const step = stepOf(page, to);
        if (step && step.at <= to && (!first || step.at < first.at)) first = { page, ...step };
      }
      if (!first) return;
      first.page.seen = Math.max(first.page.seen, first.at);
      first.run();
    }
  }

  /** The next thing that happens on a page by itself. */
  function stepOf(page: Page, to: number): { at: number; run: () => void } | undefined {
    const until = page.until ?? (to - page.seen <= PAUSE ? to : page.seen);
    const [coming] = page.coming;
    const timer = page.tab.next();
    const steps: { at: number; run: () => void }[] = [];
    const { closes } = page;
    if (closes !== undefined) {
      steps.push({
        at: closes,
        run: () => {
          page.closes = undefined;
          page.tab.close();
          // The widget looks at what waits when a prompt is dismissed.
          if (!page.isAnswered) act(page, closes, (tab) => tab.look(closes));
        },
      });
    }
    if (coming) {
      steps.push({
        at: coming.at,
        run: () => {
          page.coming.shift();
          act(page, coming.at, (tab) => tab.come(coming.moment, undefined, coming.at));
        },
      });
    }
    if (timer !== undefined) {
      const at = Math.max(timer, page.seen);
      steps.push({ at, run: () => act(page, at, (tab) => tab.look(at)) });
    }
    const [next] = steps.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
    return next;
  }

  return {
    see(row) {
      const { at, session = '', what } = row;
      if (at < last) throw new RangeError(`expected a time not before ${said(last)}, got ${said(at)}`);
      const before = pages.get(session);
      const isThere = before && (session !== '' || at - before.seen <= PAUSE);
      // What is done on a page was done while it was there.
      if (isThere && !('path' in what)) before.until = Math.max(before.until ?? at, at);
      advance(at);
      last = at;
      if (row.facts) facts = { ...facts, ...row.facts };
      if ('path' in what) {
        const page = open(session, at, what);
        advance(at);
        page.seen = at;
        return;
      }
      const page = isThere ? before : open(session, at, undefined);
      page.seen = at;
      if (!page.isTimed) page.until = undefined;
      if (what.on === 'code') {
        act(page, at, (tab) => tab.come({ on: 'code', name: what.name }, what.properties, at));
        return;
      }
      for (const moment of momentsMeant(what, wanted, page.path)) {
        act(page, at, (tab) => tab.come(moment, what.properties, at));
      }
    },
    end() {
      advance(Infinity);
      return browser.waiting();
    },
  };
}

const said = (at: number): string => new Date(at).toISOString();
