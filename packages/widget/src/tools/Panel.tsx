import { h, type JSX } from 'preact';
import type { Explanation } from '@candor/protocol';
import type { ToolWords } from './words.js';

/** A moment that has come on this page, and what became of it. */
export interface SeenMoment {
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Each survey that names it, and the gate that kept it back; none where it was asked. */
  results: { survey: string; closed: string | undefined }[];
}

export interface PanelProps {
  words: ToolWords;
  explanations: readonly Explanation[];
  /** The latest first. */
  moments: readonly SeenMoment[];
  onShow(survey: string): void;
  onClose(): void;
}

/** Every survey with its gates, and what has come so far. */
export function Panel({ words, explanations, moments, onShow, onClose }: PanelProps): JSX.Element {
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
      <p class="hint">{words.test}</p>
      <h3>{words.moments}</h3>
      {moments.length === 0 ? <p class="hint">{words.none}</p> : <Moments {...{ words, moments }} />}
    </section>
  );
}

interface SurveyGatesProps {
  words: ToolWords;
  explanation: Explanation;
  onShow(survey: string): void;
}

function SurveyGates({ words, explanation: { survey, eligible, gates }, onShow }: SurveyGatesProps): JSX.Element {
  const closed = gates.find(({ open }) => !open)?.gate ?? '';
  return (
    <details>
      <summary>
        <span class={eligible ? 'dot open' : 'dot'} aria-hidden="true" />
        <b>{survey}</b>
        <span class="why">{eligible ? words.open : words.closed.replace('{gate}', closed)}</span>
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

function Moments({ words, moments }: Pick<PanelProps, 'words' | 'moments'>): JSX.Element {
  return (
    <ol>
      {moments.map(({ name, at, results }) => (
        <li key={`${at} ${name}`}>
          <time>{new Date(at).toLocaleTimeString()}</time> <b>{name}</b>
          {results.length === 0 && <span class="why">{words.nobody}</span>}
          {results.map(({ survey, closed }) => (
            <span key={survey} class="why">
              {survey}: {closed ? words.closed.replace('{gate}', closed) : words.shown}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
