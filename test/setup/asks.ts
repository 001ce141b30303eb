import type { Moment, Survey } from '@candor/protocol';

/** A survey that says by its question which one it is; asked as often as its moments come, unless it says otherwise. */
export const asks = (id: string, changes: Partial<Survey>, ...moments: Moment[]): Survey =>
  // A survey keeps its metric, which the compiler can't see in parts of it.
  ({
    id,
    touchpoint: 'shop',
    metric: 'nps',
    texts: { en: { question: `Asked by ${id}?` } },
    moments,
    cooldownDays: 0,
    ...changes,
  }) as Survey;
