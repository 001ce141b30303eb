import { expect, it } from 'vitest';
import { obstacleIn, QUIET, type Sight } from './calm.js';

const CALM: Sight = {
  prerendering: false,
  hidden: false,
  fullscreen: false,
  modal: false,
  field: 'none',
  quiet: 0,
};

it.each<[Partial<Sight>, string]>([
  [{}, ''],
  [{ prerendering: true, hidden: true }, 'the page is prerendered'],
  [{ hidden: true }, 'the tab is hidden'],
  [{ fullscreen: true }, 'something fills the screen'],
  [{ modal: true }, 'a modal dialog is open'],
  [{ field: 'payment', quiet: 1e9 }, 'a payment field has the focus'],
  [{ field: 'text', quiet: QUIET - 1 }, 'somebody is typing'],
  [{ field: 'text', quiet: QUIET }, ''],
  [{ modal: true, field: 'text' }, 'a modal dialog is open'],
])('with %j in sight, what is in the way is "%s"', (sight, obstacle) => {
  expect(obstacleIn({ ...CALM, ...sight })).toBe(obstacle);
});
