import { expect, it, vi } from 'vitest';
import { decideAlone } from './decideAlone.js';

it('lets the tab that has decided decide again at once', async () => {
  expect(await decideAlone('again', () => true)).toBe(true);
  expect(await decideAlone('again', () => true)).toBe(true);
});

it('keeps another tab from deciding for a moment, and not from what is decided by another name', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const others = frame.contentWindow?.navigator.locks;
  const asOther = (name: string): Promise<boolean | undefined> =>
    others?.request(name, { ifAvailable: true }, (lock) => lock !== null) ?? Promise.resolve(undefined);
  expect(await decideAlone('mine', () => true)).toBe(true);
  expect(await asOther('mine')).toBe(false);
  expect(await asOther('theirs')).toBe(true);
  await expect.poll(() => asOther('mine')).toBe(true);
  frame.remove();
});

it('decides nothing while another tab has only just decided', async () => {
  let release = (): void => {};
  const given = new Promise<void>((resolve) => {
    void navigator.locks.request('taken', () => {
      resolve();
      return new Promise<void>((free) => (release = free));
    });
  });
  await given;
  expect(await decideAlone('taken', () => true)).toBe(false);
  release();
});

it('leaves nothing on the window when it lets go, or each prompt would leave one thing more', async () => {
  const [heard, unheard] = [vi.spyOn(window, 'addEventListener'), vi.spyOn(window, 'removeEventListener')];
  const listenersIn = (calls: readonly unknown[][]): unknown[] =>
    calls.filter(([type]) => type === 'pagehide').map(([, listener]) => listener);
  expect(await decideAlone('over', () => true)).toBe(true);
  const [listener] = listenersIn(heard.mock.calls);
  expect(listener).toBeDefined();
  await expect.poll(() => listenersIn(unheard.mock.calls)).toContain(listener);
});
