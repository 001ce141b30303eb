import type { SurveyResponse } from '@candor/protocol';

/** What somebody may want who closes a prompt without a rating: to be asked another day, or never again. */
export type Wish = 'later' | 'never';

/** What the widget tells the page, and what comes with it. */
export interface CandorEvents {
  /** The surveys are there and the moments are watched. */
  ready: { surveys: string[] };
  /** A survey may be shown. */
  eligible: { survey: string; moment: string };
  shown: { survey: string; moment: string };
  /** A rating was picked, or changed. */
  answered: { survey: string; response: SurveyResponse };
  commented: { survey: string; response: SurveyResponse };
  /** Closed without a rating. */
  dismissed: { survey: string; wish?: Wish };
  /** In the outbox; `durable` once it is on the disk, `full` where that has no room for it. */
  queued: { id: string; revision: number; durable: boolean; full?: true };
  /** The collector has it. */
  delivered: { id: string; revision: number };
  /** The collector will not take it; set aside. */
  refused: { id: string; revision: number; reason: string };
  /** It has waited for thirty days; set aside. */
  expired: { id: string; revision: number };
  /** Forgotten on this device, since consent was withdrawn or the visitor reset: what was sent may have to be erased. */
  purged: { ids: string[] };
}

/** The same, as the page's own listeners hear it. */
type PageEvents = { [Name in keyof CandorEvents as `candor:${Name}`]: CustomEvent<CandorEvents[Name]> };

declare global {
  interface GlobalEventHandlersEventMap extends PageEvents {}
}

export type Emit = <Name extends keyof CandorEvents>(name: Name, detail: CandorEvents[Name]) => void;
export type On = <Name extends keyof CandorEvents>(
  name: Name,
  listen: (detail: CandorEvents[Name]) => void,
) => () => void;

/** The widget's events: to listeners, and as bubbling `candor:*` CustomEvents on the document element. */
export function createEvents(): { emit: Emit; on: On } {
  // No Set: some pages have one of their own.
  let listeners: [name: string, listen: (detail: never) => void][] = [];
  return {
    emit(name, detail) {
      for (const entry of listeners) {
        const [told, listen] = entry;
        // One of them may have taken another off.
        if (told !== name || !listeners.includes(entry)) continue;
        try {
          // `on` puts a listener in with the name whose detail it takes.
          listen(detail as never);
        } catch (error) {
          // The listener is the page's own, and so is its error: it goes where the page's errors go, not through us.
          setTimeout(() => {
            throw error;
          });
        }
      }
      document.documentElement.dispatchEvent(new CustomEvent(`candor:${name}`, { bubbles: true, detail }));
    },
    on(name, listen) {
      const entry: [string, typeof listen] = [name, listen];
      listeners.push(entry);
      return () => void (listeners = listeners.filter((each) => each !== entry));
    },
  };
}
