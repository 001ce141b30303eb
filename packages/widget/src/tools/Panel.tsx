import { h, type JSX } from 'preact';
import type { Explanation } from '@candor/protocol';
import type { Seen, SeenMoment } from './seen.js';
import type { ToolWords } from './words.js';

export interface PanelProps {
  words: ToolWords;
  explanations: readonly Explanation[];
  seen: Seen;
  /** Every answer on this page is a test. */
  test?: boolean | undefined;
  onShow(survey: string): void;
  onClose(): void;
}

/** Every survey with its gates, and what has come so far. */
export function Panel({ words, explanations, seen, test, onShow, onClose }: PanelProps): JSX.Element {
  return (
    <section class="panel" aria-labelledby="title">
      <header>
        <h2 id="title">{words.title}</h2>
        <button type="button" class="close" onClick={onClose}>
          {words.close}
        </button>
      </header>
      {explanations.map((explanation) => (
        <SurveyGates key={explanation.survey} {...{ words, explanation, onShow }} />
      ))}
      <p class="hint">{test ? words.test : `${words.show}: ${words.real}`}</p>
      <h3>{words.moments}</h3>
      {seen.length === 0 ? <p class="why">{words.none}</p> : <Moments {...{ words, seen }} />}
    </section>
  );
}

interface SurveyGatesProps {
  words: ToolWords;
  explanation: Explanation;
  onShow(survey: string): void;
}

function SurveyGates({ words, explanation, onShow }: SurveyGatesProps): JSX.Element {
  const { survey, eligible, gates } = explanation;
  return (
    <details>
      <summary>
        <span class={eligible ? 'dot open' : 'dot'} aria-hidden="true" />
        <b>{survey}</b>
        <span class="why">{eligible ? words.open : words.closed.replace('{gate}', closedIn(explanation) ?? '')}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.gate}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">{words.needed}</th>
          </tr>
        </thead>
        <tbody>
          {gates.map(({ gate, open, seen, needed }) => (
            <tr key={gate} class={open ? '' : 'shut'}>
              <th scope="row">
                {open ? '✓' : '✕'} {gate}
              </th>
              <td>{seen}</td>
              <td>{needed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="show" onClick={() => onShow(survey)}>
        {words.show}
      </button>
    </details>
  );
}

function Moments({ words, seen }: Pick<PanelProps, 'words' | 'seen'>): JSX.Element {
  return (
    <ol>
      {seen.map((moment) => (
        <li>
          <time>{new Date(moment.at).toLocaleTimeString()}</time> <b>{moment.name}</b>
          {sentencesOn(moment, words).map((sentence) => (
            <span class="why">{sentence}</span>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** What became of a moment. It shows the first survey that may be shown; the others that might have been are behind it. */
function sentencesOn({ named, considered }: SeenMoment, words: ToolWords): string[] {
  const asked = considered.find(({ eligible }) => eligible)?.survey;
  if (considered.length === 0) return [named ? words.none : words.nobody];
  return considered.map((each) => {
    if (each.survey === asked) return `${asked}: ${words.shown}`;
    // In English, as the gates are.
    return `${each.survey}: ${words.closed.replace('{gate}', closedIn(each) ?? `${asked} came first`)}`;
  });
}

/** The first gate that keeps a survey back. */
function closedIn({ gates }: Explanation): string | undefined {
  return gates.find(({ open }) => !open)?.gate;
}
