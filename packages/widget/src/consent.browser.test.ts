import { afterEach, expect, it } from 'vitest';
import { openChannel } from './outbox/channel.js';
import { cleanUp, start } from './started.test-data.js';
import { startUi } from './ui.js';

afterEach(() => {
  cleanUp();
  document.body.innerHTML = '';
});

it('asks nobody whose consent was withdrawn in another tab while the prompt waited for its time', async () => {
  document.body.innerHTML = '<dialog>In the way</dialog>';
  const dialog = document.querySelector('dialog');
  dialog?.showModal();
  const candor = start({ site: 'waiting' }, async () => startUi);
  const decision = candor.moment('done');
  const other = openChannel('candor:1:https://collector.test:waiting', () => {});
  await expect
    .poll(() => {
      other.tell({ kind: 'purged', withdrawn: true });
      return candor.explain('first').gates.find(({ gate }) => gate === 'consent')?.open;
    })
    .toBe(false);
  dialog?.close();
  expect((await decision).survey).toBeNull();
  expect(document.querySelector('candor-prompt')).toBeNull();
  other.close();
});
