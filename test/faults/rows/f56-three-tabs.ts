import type { Row } from '../row.js';
import { inManyTabs } from '../setup/inManyTabs.js';
import { trialsOf } from '../setup/scene.js';

const ANSWERS = 6;
const TABS = 3;

export const f56: Row = {
  id: 'F56',
  broken: `${TABS} tabs are opened at once while ${ANSWERS} answers wait`,
  expected: 'one POST for each revision, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, (scene, who) => inManyTabs(scene, who, { answers: ANSWERS, tabs: TABS })),
};
