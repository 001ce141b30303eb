import { ofEach, type Remark } from './lint.js';

/** Prompts that wait for a time that is over before it begins, and what would call off prompts that never wait. */
export const waiting = ofEach(({ delaySeconds = 0, deadlineSeconds, cancel = [] }): Remark[] => {
  if (deadlineSeconds !== undefined && deadlineSeconds < delaySeconds) {
    const says = `never shown, since it has to wait for ${delaySeconds} s and may not after ${deadlineSeconds}: say ${delaySeconds} or more`;
    return [{ path: ['deadlineSeconds'], says }];
  }
  const waits = delaySeconds > 0 || deadlineSeconds !== undefined;
  const says = 'calls off nothing, since the survey is shown at once or not at all: add "delaySeconds", or take it out';
  return cancel.length === 0 || waits ? [] : [{ path: ['cancel'], says }];
});
