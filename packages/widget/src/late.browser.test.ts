import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCandor, type Candor } from './candor.js';
import { openOutbox } from './openOutbox.js';
import { parcelsIn } from './outbox/kept.js';
import { diskOf } from './outbox/opened.test-data.js';
import { cleanUp, file, loader } from './started.test-data.js';
import { startUi } from './ui.js';

const ENDPOINT = 'https://collector.test';

let site = 0;
let name: string;
let candor: Candor;
/** The file of the outbox comes, or it turns out that it can't. */
let come: () => void;
let fail: () => void;

beforeEach(() => {
  // A border of ours: nothing is sent.
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const options = { endpoint: ENDPOINT, site: `late-${++site}`, surveys: file };
  name = `candor:1:${ENDPOINT}:${options.site}`;
  const others = loader(async () => startUi);
  candor = startCandor(options, (part, endpoint) =>
    part === 'outbox'
      ? new Promise((resolve, reject) => {
          come = () => resolve({ openOutbox } as never);
          fail = () => reject(new TypeError('Failed to fetch'));
        })
      : others(part, endpoint),
  );
});
afterEach(() => {
  candor.destroy();
  cleanUp();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const root = (): ShadowRoot | null | undefined => document.querySelector('candor-prompt')?.shadowRoot;
async function answer(comment: string): Promise<void> {
  await candor.moment('done');
  root()
    ?.querySelectorAll('input')[9]
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  const field = await vi.waitUntil(() => root()?.querySelector('textarea'));
  field.value = comment;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('the widget, while its outbox is on its way', () => {
  it('keeps what was said before it was taken off the page', async () => {
    await answer('my words');
    candor.destroy();
    await expect.poll(() => JSON.stringify(localStorage)).toContain('my words');
  });

  it('keeps it though the page has no journal, once the outbox has come', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await answer('my words');
    candor.destroy();
    come();
    await expect.poll(async () => JSON.stringify(await diskOf(name)(parcelsIn))).toContain('my words');
  });

  it('explains that the outbox fails for as long as it does', async () => {
    const files = (): unknown => candor.explain('first').gates.find(({ gate }) => gate === 'files')?.open;
    await candor.moment('done');
    expect(files()).toBe(true);
    fail();
    await expect.poll(files).toBe(false);
    dispatchEvent(new Event('online'));
    come();
    await expect.poll(files).toBe(true);
  });

  it('tells the page of what it was told to forget', async () => {
    const forgotten = vi.fn<(detail: { ids: string[] }) => void>();
    candor.on('purged', forgotten);
    await answer('my words');
    candor.consent(false);
    await expect.poll(() => forgotten.mock.calls).toEqual([[{ ids: [expect.any(String)] }]]);
    expect(JSON.stringify(localStorage)).not.toContain('my words');
  });
});
