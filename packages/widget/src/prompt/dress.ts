import type { Look } from '@candor/protocol';
import { inkOn, readableOn, rgbOf, type Rgb } from './contrast.js';

/** Puts a survey's look on. What a page says by `--candor-*` properties wins. */
export function dress(host: HTMLElement, look: Look = {}, kind?: 'inline' | 'button'): void {
  const { place = 'corner', side = 'end', scheme = 'system', accent, radius, font } = look;
  host.className = `${kind ?? place} ${side} ${scheme}`;
  const tokens = { accent, radius: radius === undefined ? undefined : `${radius}em`, font };
  for (const [name, value] of Object.entries(tokens)) if (value) host.style.setProperty(`--_look-${name}`, value);
}

/**
 * Keeps what is written readable, whatever the page and the device make of its colours while it is there.
 *
 * @returns its undo
 */
export function keepReadable(container: HTMLElement): () => void {
  const look = (): void => makeReadable(container);
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  look();
  dark?.addEventListener?.('change', look);
  // The page may have a switch of its own, of which nobody tells: looked at whenever the customer comes near.
  container.addEventListener('pointerenter', look);
  return () => dark?.removeEventListener?.('change', look);
}

/**
 * Corrects colours that could not be read on the paper as it is now drawn, wherever either comes from: the ink gives way
 * to black or white, and all others come nearer to the ink. A brand's that is none, or that can be seen through, gives way
 * to the ink.
 */
function makeReadable(container: HTMLElement): void {
  const card = container.querySelector('.card');
  const primary = container.querySelector('.primary');
  if (!card || !primary) return;
  if (container.hasAttribute('style')) container.removeAttribute('style');
  const wished = colourOf(card, 'color');
  const paper = colourOf(card, 'backgroundColor');
  const soft = colourOf(container.querySelector('.close') ?? card, 'color');
  const onAccent = colourOf(primary, 'color');
  const accent = colourOf(primary, 'backgroundColor');
  container.style.color = '';
  if (!wished || !paper) return;
  const ink = inkOn(paper, wished);
  const readable = readableOn(paper, accent ?? ink, ink);
  // What is well as it is costs the page no second look at its styles.
  correct('--_ink', wished, ink);
  correct('--_soft', soft, readableOn(paper, soft ?? ink, ink));
  correct('--_accent', accent, readable);
  correct('--_on-accent', onAccent, inkOn(readable, onAccent));
  function correct(name: string, from: Rgb | undefined, to: Rgb): void {
    if (css(to) !== (from && css(from))) container.style.setProperty(name, css(to));
  }
  /** Of any colour space: mixed with itself, it comes out in ours. */
  function colourOf(element: Element, property: 'color' | 'backgroundColor'): Rgb | undefined {
    const colour = getComputedStyle(element)[property];
    const rgb = rgbOf(colour);
    if (rgb) return rgb;
    container.style.color = `color-mix(in srgb,${colour},${colour})`;
    return rgbOf(getComputedStyle(container).color);
  }
}

const css = (colour: Rgb): string => `rgb(${colour.join()})`;
