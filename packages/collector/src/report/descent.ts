import type { Funnel } from '../funnel/funnel.js';
import type { Voice } from './card.js';
import { markup, type Html } from './markup.js';

/** A step down: some are stopped here, the rest go on. */
interface Step {
  what: string;
  before: number;
  stopped: number;
}

/**
 * From moments to answers: how many there were, where they were stopped, gate by gate, and what became of those who were
 * asked. Nothing where no gate was ever told of, since every prompt would be a moment then.
 */
export function descent(funnel: Funnel, voice: Voice): Html | null {
  const { firstDay, lastDay, moments, shown, answered } = funnel;
  const { words, print } = voice;
  if (firstDay === null || lastDay === null || moments === shown) return null;
  return markup`<section class="funnel">
    <h3>${words.funnel}</h3>
    <p class="period">${print.days(firstDay, lastDay)}</p>
    <ul class="stations">
      <li><b>${print.whole(moments)}</b> ${words.moments}</li>
      <li>
        <b>${print.whole(shown)}</b> ${words.shown}
        <small>${words.ofMoments(shareOf(shown, moments, voice))}</small>
      </li>
      <li>
        <b>${print.whole(answered)}</b> ${words.answered}
        <small>${shown > 0 ? words.ofShown(shareOf(answered, shown, voice)) : ''}</small>
      </li>
    </ul>
    <ol class="steps">
      ${stepsOf(funnel, voice).map((step) => drawn(step, moments, voice))}
      ${last(funnel, voice)}
    </ol>
    ${shown > 0 ? outcomes(funnel, voice) : null}
    <p class="note">${words.perDevice}</p>
  </section>`;
}

function stepsOf({ moments, passed, expired }: Funnel, { words }: Voice): Step[] {
  const late = (isCalm: boolean): number =>
    expired.reduce((sum, { gate, n }) => sum + ((gate === 'calm') === isCalm ? n : 0), 0);
  const stops = [
    ...passed.map(({ gate, n }) => ({ what: words.gates[gate], stopped: n })),
    { what: words.expired.other, stopped: late(false) },
    { what: words.expired.calm, stopped: late(true) },
  ].filter(({ stopped }) => stopped > 0);
  let left = moments;
  return stops.map(({ what, stopped }) => {
    const before = left;
    left -= stopped;
    return { what, before, stopped };
  });
}

/** A bar for those who go on, and what is cut off it. Each begins as long as the one above has ended. */
function drawn({ what, before, stopped }: Step, moments: number, voice: Voice): Html {
  const x = (n: number): number => Math.round((10_000 * n) / moments) / 10;
  const left = before - stopped;
  return markup`<li>
    <span>${what}</span>
    <b>${voice.print.whole(stopped)}</b>
    <small>${shareOf(stopped, moments, voice)}</small>
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="left" width="${x(left)}" height="10"></rect>
      <rect class="stopped" x="${x(left)}" width="${Math.max(2, x(stopped))}" height="10"></rect>
    </svg>
  </li>`;
}

/** The last step, at which nobody is stopped: those who were asked. */
function last({ shown, moments }: Funnel, voice: Voice): Html {
  return markup`<li class="last">
    <span>${voice.words.shown}</span>
    <b>${voice.print.whole(shown)}</b>
    <small>${shareOf(shown, moments, voice)}</small>
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="answered" width="${Math.round((10_000 * shown) / moments) / 10}" height="10"></rect>
    </svg>
  </li>`;
}

/** What became of those who were asked, on a bar of their own: beside all moments they would hardly be seen. */
function outcomes({ shown, answered, dismissed }: Funnel, voice: Voice): Html {
  const { words } = voice;
  // News of a prompt that was shown may be lost, and that of its answer not.
  const all = Math.max(shown, answered + dismissed);
  const parts = [
    { kind: 'answered', what: words.answered, n: answered },
    { kind: 'dismissed', what: words.dismissed, n: dismissed },
    { kind: 'unheeded', what: words.unheeded, n: all - answered - dismissed },
  ];
  const x = (n: number): number => Math.round((10_000 * n) / all) / 10;
  let end = 0;
  const bars = parts.map(({ kind, n }) => {
    const start = end;
    end += n;
    return markup`<rect class="${kind}" x="${x(start)}" width="${x(n)}" height="10"></rect>`;
  });
  return markup`<svg class="asked" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${bars}
    </svg>
    <ul class="legend">
      ${parts.map(
        ({ kind, what, n }) => markup`<li><i class="${kind}"></i>${what} <b>${shareOf(n, all, voice)}</b></li>`,
      )}
    </ul>`;
}

function shareOf(n: number, all: number, { print }: Voice): string {
  return print.percent((100 * n) / all);
}
