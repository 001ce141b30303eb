import type { Due } from '../moments/progress.js';
import type { Survey } from '../survey.js';
import type { Gate } from './gate.js';

/** Whether the time of a survey that is asked with a delay has come. */
export function delayGate({ id, delaySeconds = 0 }: Survey, due: readonly Due[] = [], now: number): Gate {
  const waiting = due.find(({ survey }) => survey === id);
  const left = waiting ? Math.ceil((waiting.from - now) / 1000) : 0;
  return {
    gate: 'delay',
    open: !waiting || left <= 0,
    seen: waiting ? (left > 0 ? `due in ${left} s` : 'due') : 'no moment has come',
    needed: `${delaySeconds} s after its moment`,
  };
}
