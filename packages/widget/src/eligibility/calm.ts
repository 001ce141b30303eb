/** What may be in the way of a prompt, as it was seen at one time. */
export interface Sight {
  /** The page is made ready before anybody has come to it. */
  prerendering: boolean;
  /** The tab is not in view. */
  hidden: boolean;
  fullscreen: boolean;
  /** Everything outside of a dialog is out of reach, or should be. */
  modal: boolean;
  /** What has the focus. */
  field: 'none' | 'text' | 'payment';
  /** Milliseconds since something was last typed, as far as anybody has listened. */
  quiet: number;
}

/** Who types pauses to think; who has not typed for so long is done. */
export const QUIET = 3000;

/**
 * What is in the way of a prompt: it would be covered, out of reach, unseen, or a disturbance.
 *
 * @returns a few words for the owner, or an empty string where all is calm
 */
export function obstacleIn({ prerendering, hidden, fullscreen, modal, field, quiet }: Sight): string {
  if (prerendering) return 'the page is prerendered';
  if (hidden) return 'the tab is hidden';
  if (fullscreen) return 'something fills the screen';
  if (modal) return 'a modal dialog is open';
  if (field === 'payment') return 'a payment field has the focus';
  return field === 'text' && quiet < QUIET ? 'somebody is typing' : '';
}
