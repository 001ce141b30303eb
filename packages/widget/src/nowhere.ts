import type { Candor } from './candor.js';

const nothing = (): void => {};
const nobody = async (): Promise<{ survey: null; considered: [] }> => ({ survey: null, considered: [] });

/** Where there is no page, nobody is asked. */
export const NOWHERE: Candor = {
  moment: nobody,
  ask: nobody,
  identify: nothing,
  consent: nothing,
  setLocale: nothing,
  reset: async () => {},
  on: () => nothing,
  explain: (survey) => ({ survey, eligible: false, gates: [] }),
  status: async () => ({ waiting: 0, delivered: 0, refused: 0, expired: 0, storage: 'memory' }),
  retry: async () => {},
  destroy: nothing,
};
