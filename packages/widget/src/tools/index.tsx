import { h, render } from 'preact';
import type { Called, Explanation, SurveyFile } from '@candor/protocol';
import { Panel } from './Panel.js';
import { withDecision, withMoment, type Seen } from './seen.js';
import css from './tools.css?inline';
import { toolWords } from './words.js';

export interface ToolsOptions {
  file: SurveyFile;
  languages: readonly string[];
  explain(survey: string): Explanation;
  /** Shows a survey now, to be looked at. */
  show(survey: string): void;
  now(): number;
  /** Every answer on this page is a test. Else only what is shown from here is. */
  test?: boolean | undefined;
}

/** What an owner looks through. */
export interface Tools {
  /** Whether any survey names it, and what it calls for. */
  onMoment(name: string, named: boolean, called: readonly Called[]): void;
  /** What was decided of those that were called: the same list that came with their moment. */
  onDecided(considered: readonly Explanation[], called: readonly Called[]): void;
  stop(): void;
}

/** Of what the gates see nobody tells: the clock, storage, consent, who it is. So they are asked again and again, in ms. */
const LOOK_EVERY = 400;

/** Opens the panel that tells an owner, on the real page, why each survey would be asked now or not. */
export function openTools({ file, languages, explain, show, now, test }: ToolsOptions): Tools {
  const host = document.createElement('candor-tools');
  host.dir = 'ltr';
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const words = toolWords(languages);
  let seen: Seen = [];

  function look(): void {
    const explanations = file.surveys.map(({ id }) => explain(id));
    render(<Panel {...{ words, explanations, seen, test }} onShow={show} onClose={stop} />, shadow);
  }

  document.documentElement.append(host);
  host.showPopover?.();
  look();
  const looking = setInterval(look, LOOK_EVERY);

  function stop(): void {
    clearInterval(looking);
    render(null, shadow);
    host.remove();
  }

  return {
    onMoment(name, named, called) {
      seen = withMoment(seen, { name, at: now(), named, called, considered: [] });
    },
    onDecided(considered, called) {
      seen = withDecision(seen, called, considered, now());
    },
    stop,
  };
}
