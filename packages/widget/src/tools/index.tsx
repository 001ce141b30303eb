import { h, render } from 'preact';
import type { Explanation, SurveyFile } from '@candor/protocol';
import { Panel, type SeenMoment } from './Panel.js';
import css from './tools.css?inline';
import { toolWords } from './words.js';

export interface ToolsOptions {
  file: SurveyFile;
  languages: readonly string[];
  explain(survey: string): Explanation;
  /** Shows a survey now, to be looked at. */
  show(survey: string): void;
  now(): number;
}

/** What an owner looks through. */
export interface Tools {
  onMoment(name: string): void;
  /** What was decided at the latest moment. */
  onDecided(considered: readonly Explanation[]): void;
  /** Something has changed. */
  look(): void;
  stop(): void;
}

/** More than that nobody reads. */
const MOST = 12;

/** Opens the panel that tells an owner, on the real page, why each survey would be asked now or not. */
export function openTools({ file, languages, explain, show, now }: ToolsOptions): Tools {
  const host = document.createElement('candor-tools');
  host.dir = 'ltr';
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const words = toolWords(languages);
  let moments: SeenMoment[] = [];

  function stop(): void {
    render(null, shadow);
    host.remove();
  }

  function look(): void {
    const explanations = file.surveys.map(({ id }) => explain(id));
    render(<Panel {...{ words, explanations, moments }} onShow={show} onClose={stop} />, shadow);
  }

  document.documentElement.append(host);
  host.showPopover?.();
  look();
  return {
    onMoment(name) {
      moments = [{ name, at: now(), results: [] }, ...moments].slice(0, MOST);
      look();
    },
    onDecided(considered) {
      const [latest, ...earlier] = moments;
      const results = considered.map(({ survey, gates }) => ({
        survey,
        closed: gates.find(({ open }) => !open)?.gate,
      }));
      if (latest && results.length > 0) moments = [{ ...latest, results }, ...earlier];
      look();
    },
    look,
    stop,
  };
}
