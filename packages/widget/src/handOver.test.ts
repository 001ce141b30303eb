import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page, Parts } from './asking.js';
import { handOver, type HandOver } from './handOver.js';
import type { StartedOutbox } from './outbox.js';
import { localShelf } from './outbox/shelf.js';
import { parcelsIn } from './outbox/kept.js';
import type { Parcel } from './outbox/parcel.js';
import { outcomeParcel, responseParcel } from './outbox/parcels.test-data.js';

const NAME = 'candor:1:https://collector.test:main';

let told: [string, Parcel?][];
let current: HandOver;

const outbox: StartedOutbox = {
  follow: () => void told.push(['follow']),
  async keep(parcel) {
    told.push(['keep', parcel]);
    return true;
  },
  async note(parcel) {
    told.push(['note', parcel]);
  },
  async purge() {
    told.push(['purge']);
  },
  flush: async () => {},
  retry: async () => {},
  setConsent: async () => {},
  status: async () => ({ waiting: 0, delivered: 0, refused: 0, expired: 0, storage: 'memory' }),
};

const getOutbox = vi.fn<() => Promise<StartedOutbox>>();

function begin(changes: Partial<Page> = {}): HandOver {
  const page: Page = { consent: 'granted', known: {}, obstacle: '', failure: '', ...changes };
  // It uses no more of them.
  const parts = { name: NAME, page, getOutbox } as Partial<Parts> as Parts;
  return (current = handOver(parts, { onProgress: () => {}, lastWords: () => [] }));
}

const journaled = (): Promise<Parcel[]> => localShelf(NAME, () => localStorage)(parcelsIn);

beforeEach(() => {
  told = [];
  getOutbox.mockReset().mockResolvedValue(outbox);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  current.stop();
  localStorage.clear();
  vi.useRealTimers();
});

describe('handOver', () => {
  it('hands over in order what was said before the outbox was there, and at once what is said after that', async () => {
    begin().note(outcomeParcel(1));
    current.keep(responseParcel(2));
    current.keep(responseParcel(2, { revision: 2 }));
    expect(told).toEqual([]);
    await vi.waitFor(() => expect(told).toHaveLength(4));
    current.keep(outcomeParcel(3));
    expect(told.map(([what]) => what)).toEqual(['follow', 'note', 'keep', 'keep', 'keep']);
    expect(told.slice(1).map(([, parcel]) => parcel)).toEqual([
      outcomeParcel(1),
      responseParcel(2),
      responseParcel(2, { revision: 2 }),
      outcomeParcel(3),
    ]);
  });

  it('lets the outbox alone for what may wait', () => {
    begin().note(outcomeParcel(1));
    expect(getOutbox).not.toHaveBeenCalled();
  });

  it.each<[where: string, frame: unknown]>([
    ['', (act: () => void) => setTimeout(act, 16)],
    [' on a page that has thrown them away', undefined],
    [' on a page where they never come', () => 1],
  ])('fetches the outbox once behind the frame with the prompt, and soon enough%s', async (_where, frame) => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', frame);
    begin().note(outcomeParcel(1));
    current.prepare();
    expect(getOutbox).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(getOutbox).toHaveBeenCalledTimes(1);
    expect(told).toEqual([['follow'], ['note', outcomeParcel(1)]]);
  });

  it('has written an answer into the journal by the end of the click, as the outbox would, with its last revision', async () => {
    getOutbox.mockReturnValue(new Promise(() => {}));
    begin().keep(responseParcel(1));
    expect(localStorage.length).toBe(1);
    current.note(responseParcel(1, { revision: 2, comment: 'Quick' }));
    expect(await journaled()).toEqual([responseParcel(1, { revision: 2, comment: 'Quick' })]);
  });

  it.each(['pending', 'withdrawn'] as const)('writes no journal while consent is %s', (consent) => {
    getOutbox.mockReturnValue(new Promise(() => {}));
    begin({ consent }).keep(responseParcel(1));
    expect(localStorage.length).toBe(0);
  });

  it('tries again once the network is back, and hands over everything once', async () => {
    getOutbox.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    begin().keep(responseParcel(1));
    await vi.waitFor(() => expect(getOutbox).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    expect(told).toEqual([]);
    dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(told).toEqual([['follow'], ['keep', responseParcel(1)]]));
    dispatchEvent(new Event('online'));
    expect(getOutbox).toHaveBeenCalledTimes(2);
  });

  it('tries again after a while, where nobody says that the network is back', async () => {
    vi.useFakeTimers();
    getOutbox.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    begin().keep(responseParcel(1));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(getOutbox).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual([['follow'], ['keep', responseParcel(1)]]);
  });

  it('tells whoever waits for it only when it is done', async () => {
    let purged = (): void => {};
    const purge = (): Promise<void> => new Promise((resolve) => (purged = resolve));
    getOutbox.mockResolvedValue({ ...outbox, purge });
    begin().keep(responseParcel(1));
    let done = false;
    const telling = current.tell((opened) => opened.purge()).then(() => (done = true));
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(done).toBe(false);
    purged();
    await telling;
  });

  it('does not leave whoever waits for it waiting, where the outbox cannot be had, and does it when it can', async () => {
    getOutbox.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await begin().tell((opened) => opened.purge());
    expect(told).toEqual([]);
    dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(told).toEqual([['follow'], ['purge']]));
  });

  it('forgets what waits, in memory and in the journal, of earlier pages too, and nothing else', async () => {
    localStorage.setItem(NAME, 'a visitor');
    localStorage.setItem(`${NAME}2#r/1`, 'of another site');
    localStorage.setItem(`${NAME}#r/1`, 'of an earlier page');
    getOutbox.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    begin().keep(responseParcel(1));
    current.drop();
    expect(Object.keys(localStorage)).toEqual([NAME, `${NAME}2#r/1`]);
    await current.tell((opened) => opened.purge());
    await vi.waitFor(() => expect(told).toEqual([['follow'], ['purge']]));
  });

  describe('before it lets anybody be asked', () => {
    it('waits for nothing where an answer could be written down', async () => {
      await begin().safe();
      expect(getOutbox).not.toHaveBeenCalled();
    });

    it('waits for the outbox where there is no journal, and refuses where there is neither', async () => {
      vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
        throw new DOMException('no', 'SecurityError');
      });
      await begin().safe();
      expect(getOutbox).toHaveBeenCalledTimes(1);
      getOutbox.mockRejectedValueOnce(new TypeError('Failed to fetch'));
      await expect(begin().safe()).rejects.toThrow('Failed to fetch');
    });
  });
});
