import { expect, it } from 'vitest';
import { obstacleIn, QUIET, REST, SHAKEN, type Obstacle, type Sight } from './calm.js';

const CALM: Sight = {
  prerendering: false,
  hidden: false,
  blank: false,
  fullscreen: false,
  modal: false,
  playing: false,
  field: 'none',
  quiet: 0,
  wrong: false,
  waited: 0,
  rested: Infinity,
};

it.each<[Partial<Sight>, ...Obstacle]>([
  [{}, ''],
  [{ prerendering: true, hidden: true }, 'the page is prerendered'],
  [{ hidden: true }, 'the tab is hidden'],
  [{ blank: true }, 'the page itself is out of sight'],
  [{ fullscreen: true }, 'something fills the screen'],
  [{ modal: true }, 'a modal dialog is open'],
  [{ field: 'payment', quiet: 1e9 }, 'a payment field has the focus'],
  [{ playing: true }, 'something is playing'],
  [{ field: 'text', quiet: QUIET - 1 }, 'somebody is typing', 1],
  [{ field: 'text', quiet: QUIET }, ''],
  [{ modal: true, field: 'text' }, 'a modal dialog is open'],
  [{ wrong: true, waited: SHAKEN - 2 }, 'something has just gone wrong', 2],
  [{ wrong: true, waited: SHAKEN }, ''],
  [{ rested: REST - 3 }, 'another prompt was there a moment ago', 3],
  [{ rested: REST }, ''],
])('with %j in sight, what is in the way is "%s"', (sight, ...obstacle) => {
  expect(obstacleIn({ ...CALM, ...sight })).toEqual(obstacle);
});
