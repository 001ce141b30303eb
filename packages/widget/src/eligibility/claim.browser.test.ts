import { expect, it } from 'vitest';
import { claim } from './claim.js';

it('lets the tab that has decided decide again at once', async () => {
  expect(await claim('again', () => true)).toBe(true);
  expect(await claim('again', () => true)).toBe(true);
});

it('keeps another tab from deciding for a moment, and not from what is decided by another name', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const others = frame.contentWindow?.navigator.locks;
  const asOther = (name: string): Promise<boolean | undefined> =>
    others?.request(name, { ifAvailable: true }, (lock) => lock !== null) ?? Promise.resolve(undefined);
  expect(await claim('mine', () => true)).toBe(true);
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
  expect(await claim('taken', () => true)).toBe(false);
  release();
});
