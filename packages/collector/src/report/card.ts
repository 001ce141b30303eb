import { bandOf } from '@candor/protocol';
import type { Score } from '@candor/scoring';
import { dayOf } from '../intake/answeredAt.js';
import { askedOf } from '../scores/asked.js';
import type { Funnel } from '../funnel/funnel.js';
import type { SurveyScores, WordingScore } from '../scores/surveyScores.js';
import type { StoredAnswer } from '../store/store.js';
import type { KnownSurvey, Site } from '../surveys/site.js';
import { chart, legend, range } from './chart.js';
import { descent } from './descent.js';
import { markup, type Html } from './markup.js';
import type { Print } from './print.js';
import { toneOf } from './tone.js';
import type { Language, Words } from './words.js';

/** Wordings on one card; more would be noise, or somebody's joke. */
const WORDINGS_SHOWN = 6;

/** How the page is written. */
export interface Voice {
  language: Language;
  words: Words;
  print: Print;
}

/** What is said of one survey. */
interface Told {
  scores: SurveyScores;
  comments: StoredAnswer[];
  funnel: Funnel | undefined;
}

/** One survey: its question, its scores, how many came to be asked, its latest comments. */
export function card(site: Site, { scores, comments, funnel }: Told, voice: Voice): Html {
  const known = site.surveys.get(scores.survey);
  const { wordings } = scores;
  const { words, print } = voice;
  return markup`<article class="card">
    <header>
      <p class="kind"><b>${scores.metric.toUpperCase()}</b> ${scores.survey}</p>
      <h2 dir="auto">${known && questionIn(voice.language, site, known)}</h2>
    </header>
    ${wordings.length === 0 ? nothing(scores, voice) : null}
    ${wordings.length > 1 ? markup`<p class="note">${words.wordingsApart} ${together(scores, voice)}</p>` : null}
    ${shown(wordings).map((wording) => section(wording, scores, voice))}
    ${wordings.length > WORDINGS_SHOWN ? markup`<p class="note">${words.furtherWordings(print.whole(wordings.length - WORDINGS_SHOWN))}</p>` : null}
    ${scores.excluded.map(({ reason, n }) => markup`<p class="note">${words.excluded[reason](print.whole(n))}</p>`)}
    ${funnel && descent(funnel, voice)}
    ${
      comments.length > 0
        ? markup`<h3>${words.comments}</h3>
            <ul class="comments">
              ${comments.map((comment) => quote(comment, print))}
            </ul>`
        : null
    }
  </article>`;
}

/** The ones with the most answers, in their order. */
function shown(wordings: WordingScore[]): WordingScore[] {
  const largest = wordings.toSorted((a, b) => b.score.n - a.score.n).slice(0, WORDINGS_SHOWN);
  return wordings.filter((wording) => largest.includes(wording));
}

function questionIn(language: Language, { file }: Site, { survey }: KnownSurvey): string {
  return (survey.texts[language] ?? survey.texts[file.language])?.question ?? survey.id;
}

function nothing({ asked }: SurveyScores, { words, print }: Voice): Html {
  return markup`<p class="nothing">
    ${words.noAnswers}${asked > 0 ? markup`<span>${words.asked(print.whole(asked))}</span>` : null}
  </p>`;
}

function section(wording: WordingScore, scores: SurveyScores, voice: Voice): Html {
  const { score, texts, firstDay, lastDay } = wording;
  const { words, print } = voice;
  const several = scores.wordings.length > 1;
  return markup`<section>
    ${
      several
        ? markup`<h3>${words.wording(print.whole(wording.wording))}</h3>
            <p class="asked-as" dir="auto">
              ${texts ? `${texts.question} (${texts.language})` : words.earlierWording}
            </p>`
        : null
    }
    <div class="figures">
      <div class="score">
        <p class="value">${headline(score, voice)}</p>
        ${range(score, print)}
        <p class="facts">
          <span>${interval(score, voice)}</span><span>${answers(scores, score, voice)}</span><span>${print.days(firstDay, lastDay)}</span>
        </p>
      </div>
      <div class="spread">${chart(score, words, print)}${legend(score, words, print)}</div>
    </div>
  </section>`;
}

function headline(score: Score, { words, print }: Voice): Html {
  const { unit } = score.headline;
  const beside =
    unit === 'mean'
      ? words.onScale(print.whole(score.scale.min), print.whole(score.scale.max))
      : unit === 'percent' && score.metric !== 'nps'
        ? words.share[score.metric]
        : '';
  return markup`<span class="unseen">${score.headline.label} </span><b>${print.headline(score)}</b><small>${beside}</small>`;
}

function interval({ headline: { low, high, unit }, conf }: Score, { words, print }: Voice): string {
  if (low === null || high === null) return '';
  return words.interval(print.percent(100 * conf), print.value(low, unit), print.value(high, unit));
}

function answers(scores: SurveyScores, { n }: Score, { words, print }: Voice): string {
  const asked = askedOf(scores);
  if (!asked) return words.answers(print.whole(n));
  return words.answersOfAsked(print.whole(n), print.whole(asked), print.percent((100 * n) / asked));
}

/** The response rate of a survey in several wordings; prompts are counted per survey, so they have none of their own. */
function together({ asked, answered }: SurveyScores, { words, print }: Voice): string {
  if (asked === 0 || asked < answered) return '';
  return words.together(print.whole(answered), print.whole(asked), print.percent((100 * answered) / asked));
}

/** A customer's words, as text and nothing else, in a direction of their own. */
function quote({ response, answeredAt }: StoredAnswer, print: Print): Html {
  const { metric, scale, rating, comment } = response;
  return markup`<li>
    <span class="rating ${toneOf(metric, bandOf(metric, scale, rating))}">${print.whole(rating)}</span>
    <p dir="auto"><bdi>${comment}</bdi></p>
    <time>${print.day(dayOf(answeredAt))}</time>
  </li>`;
}
