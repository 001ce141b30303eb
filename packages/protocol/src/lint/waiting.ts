import { ofEach } from './lint.js';

/** Prompts that wait for a time that is over before it begins. */
export const waiting = ofEach(({ delaySeconds = 0, deadlineSeconds }) =>
  deadlineSeconds === undefined || deadlineSeconds >= delaySeconds
    ? []
    : [
        {
          path: ['deadlineSeconds'],
          says: `never shown, since it has to wait for ${delaySeconds} s and may not after ${deadlineSeconds}: say ${delaySeconds} or more`,
        },
      ],
);
