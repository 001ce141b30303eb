/** What may be in the way of a prompt, as it was seen at one time. Durations are in milliseconds. */
export interface Sight {
  /** The page is made ready before anybody has come to it. */
  prerendering: boolean;
  /** The tab is not in view. */
  hidden: boolean;
  /** The page shows nothing of itself yet, or lets nobody reach it. */
  blank: boolean;
  fullscreen: boolean;
  /** Everything outside of a dialog is out of reach, or should be. */
  modal: boolean;
  /** A video or a sound is on, and to be heard. */
  playing: boolean;
  /** What has the focus. */
  field: 'none' | 'text' | 'editor' | 'payment';
  /** Since something was last typed, as far as anybody has listened. */
  quiet: number;
  /** The page says that something is wrong: what was filled in, for one. */
  wrong: boolean;
  /** Since the prompt first wanted to be shown. */
  waited: number;
  /** Since another prompt was shown, on this page or another. */
  rested: number;
}

/** Who types pauses to think; who has not typed for so long is done. */
export const QUIET = 3000;
/** Some pages leave their warnings there for good. */
export const SHAKEN = 10_000;
export const REST = 10_000;

/** What is in the way, in a few words for the owner, and in how many milliseconds it goes by itself, where it does. */
export type Obstacle = [what: string, goesIn?: number];

/**
 * What is in the way of a prompt: it would be covered, out of reach, unseen, or a disturbance.
 *
 * @returns an empty string where all is calm
 */
export function obstacleIn(sight: Sight): Obstacle {
  const { prerendering, hidden, blank, fullscreen, modal, playing, field, quiet, wrong, waited, rested } = sight;
  if (prerendering) return ['the page is prerendered'];
  if (hidden) return ['the tab is hidden'];
  if (blank) return ['the page itself is out of sight'];
  if (fullscreen) return ['something fills the screen'];
  if (modal) return ['a modal dialog is open'];
  if (playing) return ['something is playing'];
  if (field === 'payment') return ['a payment field has the focus'];
  if (field === 'editor') return ['somebody is typing'];
  if (field === 'text' && quiet < QUIET) return ['somebody is typing', QUIET - quiet];
  if (wrong && waited < SHAKEN) return ['something has just gone wrong', SHAKEN - waited];
  return rested < REST ? ['another prompt was there a moment ago', REST - rested] : [''];
}
