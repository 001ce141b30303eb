import type { SurveyFile } from '@candor/protocol';
import { readRow, simulate, type Chapter, type Simulated } from '@candor/protocol/simulate';
import { readSurveyFile } from '../surveyFile.js';
import type { Verdict } from '../tell.js';
import { leaveOut, nothingLeftOut, parsed, saidOf, type LeftOut } from './leftOut.js';
import { eachLine } from './lines.js';
import { precisionOf } from './precision.js';
import { collisionsOf, funnelOf, headOf, precisionLines, promptsOf, whole } from './print.js';
import { ratingsFrom } from './ratings.js';
import { storyOf } from './story.js';

/** The options of `candor simulate`. */
export interface SimulateCommand {
  /** The share of prompts that are answered. */
  answers: number;
  /** A file of answers, from which the ratings are drawn. */
  answersFrom?: string;
  seed: string;
  /** By survey, where it names none itself. */
  margin: Record<string, number>;
  /** Whose life is to be told. */
  explain?: string;
  json?: boolean;
  timing?: boolean;
}

/** What was read, and what comes of it. */
interface Run {
  simulated: Simulated;
  left: LeftOut;
  story: Chapter[];
  seconds: number;
  /** Of CPU. */
  worked: number;
}

/**
 * `candor simulate`: tries a survey file on past visits.
 *
 * @param visits a file with one JSON object a line; gzipped if its name ends with `.gz`
 * @param path the survey file
 * @throws Error in one sentence for whoever typed it
 */
export async function simulateVisits(visits: string, path: string, command: SimulateCommand): Promise<Verdict> {
  const found = readSurveyFile(path);
  if ('faults' in found)
    return { out: '', err: `${path} is not valid:\n  ${found.faults.join('\n  ')}\n`, failed: true };
  const { file } = found;
  const { answers: rate, answersFrom, seed, margin, explain, json, timing } = command;
  for (const id of Object.keys(margin)) {
    const ids = file.surveys.map((survey) => survey.id);
    if (!ids.includes(id)) throw new Error(`--margin: expected one of the surveys ${ids.join(', ')}, got ${id}`);
  }
  const drawn = answersFrom === undefined ? undefined : await ratingsFrom(answersFrom, file);
  const run = await live(visits, file, { rate, seed, ratings: drawn?.ratings }, explain);
  const { simulated, left, story } = run;
  const time = timing ? `${timingOf(run)}\n` : '';
  const err = (drawn?.err ?? '') + saidOf(visits, left);
  if (simulated.rows === 0)
    return { out: '', err: `${err}${visits}: expected visits, and there is not one\n`, failed: true };
  if (explain !== undefined && !json) return { out: storyOf(explain, story), err: err + time };
  const precision = precisionOf({ surveys: file.surveys, simulated }, margin);
  if (json) {
    const { answers: _drawn, ...outcome } = simulated;
    const told = explain === undefined ? {} : { life: [...story].sort((one, other) => one.at - other.at) };
    const taken = { answers: rate, ratings: answersFrom ?? 'equally likely', seed };
    return {
      out: `${JSON.stringify({ visits, taken, ...outcome, precision, leftOut: left, ...told }, null, 2)}\n`,
      err: err + time,
    };
  }
  const ratings = answersFrom === undefined ? 'every rating is equally likely' : `ratings as in ${answersFrom}`;
  const answering = `${(100 * rate).toFixed(0)} % of prompts are answered, ${ratings} (seed ${seed}); ${GRANTED}`;
  const parts = [
    headOf(visits, simulated, answering),
    ...simulated.surveys.map(funnelOf),
    promptsOf(simulated),
    collisionsOf(simulated),
    precisionLines(precision),
    ...(timing ? [[timingOf(run)]] : []),
  ];
  return { out: `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`, err };
}

const GRANTED = 'everybody has consented, and no prompt has to wait for a calm moment';

async function live(
  path: string,
  file: SurveyFile,
  answering: { rate: number; seed: string; ratings?: Readonly<Record<string, readonly number[]>> | undefined },
  explain: string | undefined,
): Promise<Run> {
  const story: Chapter[] = [];
  const watched =
    explain === undefined ? undefined : { respondent: explain, tell: (each: Chapter) => void story.push(each) };
  const simulation = simulate(file, { ...answering, watched });
  const left = nothingLeftOut();
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await eachLine(path, (text, line) => {
    const json = parsed(text);
    const read = 'reason' in json ? json : readRow(json.value);
    if ('reason' in read) return leaveOut(left, line, read);
    for (const key of read.unknown) left.unknownKeys[key] = (left.unknownKeys[key] ?? 0) + 1;
    try {
      simulation.see(read.row);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      const { respondent } = read.row;
      throw new Error(
        `${path}: line ${line}: ${cause.message}, of ${respondent}: expected what a person did in order of time; ` +
          `sort the file by "at", as jq -sc 'sort_by(.at)[]' does`,
        { cause },
      );
    }
  });
  const simulated = simulation.end();
  const { user, system } = process.cpuUsage(cpu);
  return { simulated, left, story, seconds: (performance.now() - begun) / 1000, worked: (user + system) / 1e6 };
}

function timingOf({ simulated: { rows, decisions }, seconds, worked }: Run): string {
  const per = (n: number): string => whole(Math.round(n / worked));
  return (
    `${whole(rows)} rows and ${whole(decisions)} decisions in ${seconds.toFixed(2)} s, of which ${worked.toFixed(2)} s of CPU: ` +
    `${per(rows)} rows and ${per(decisions)} decisions in a second of it, reading included`
  );
}
