import { DAY } from '@candor/protocol';
import type { SurveyFile } from '@candor/protocol';
import type { On } from '../events.js';
import type { VisitorStore } from './visitor.js';

/**
 * Remembers what somebody wishes who closes a prompt: to be asked another day, or never again.
 *
 * @returns its undo
 */
export function watchWishes(on: On, file: SurveyFile, visitors: VisitorStore, now: () => number): () => void {
  return on('dismissed', ({ survey, wish }) => {
    const visitor = visitors.read();
    if (wish === 'never') visitors.write({ ...visitor, optedOut: now() });
    if (wish !== 'later') return;
    const days = file.surveys.find(({ id }) => id === survey)?.laterDays ?? 0;
    visitors.write({ ...visitor, later: { ...visitor.later, [survey]: now() + days * DAY } });
  });
}
