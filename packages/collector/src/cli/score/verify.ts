import { differenceStatementOf, disagreements, type Disagreement } from '@candor/scoring';
import { countAnswers, type Answers } from './answers.js';
import {
  confidenceText,
  differenceIntervalText,
  differenceText,
  intervalText,
  scoreText,
  whole,
} from './print/number.js';
import { measureIn, readingIn, readStatements, type Found, type Recipe } from './stated.js';
import { statementFor, type StatedScore } from './statements.js';

/** The answers, and the other file that they were compared with. */
type Files = readonly [answers: string, other?: string | undefined];

/** What came of it. */
export interface Verification {
  equal: boolean;
  text: string;
}

/** Counts a file as a statement says it was counted; the same way once. */
type Recount = (recipe: Recipe, path: string) => Promise<Answers>;

/**
 * `candor verify`: computes every number of a statement again from the answers, and says which are not the same.
 *
 * @throws Error in words for whoever typed it
 */
export async function verify(path: string, files: Files): Promise<Verification> {
  const recount = recounting();
  const found = readStatements(path);
  const lines: string[] = [];
  let equal = true;
  for (const one of found) {
    const { line, wrong } = 'score' in one ? await score(one, files, recount) : await difference(one, files, recount);
    lines.push(`${wrong.length === 0 ? 'equal' : 'not equal'}: ${line}`, ...wrong.map(disagreement));
    equal &&= wrong.length === 0;
  }
  return { equal, text: `${lines.join('\n')}\n` };
}

interface Checked {
  line: string;
  wrong: Disagreement[];
}

async function score(found: Extract<Found, { score: unknown }>, [file]: Files, recount: Recount) {
  const recomputed = await again(found.score, file, recount);
  return { line: inWords(recomputed), wrong: disagreements(found.score, plain(recomputed)) };
}

async function difference(
  { difference: stated }: Extract<Found, { difference: unknown }>,
  [file, other = file]: Files,
  recount: Recount,
): Promise<Checked> {
  const of = await again(stated.of, file, recount);
  const against = await again(stated.against, other, recount);
  const recomputed = differenceStatementOf(of, against);
  const text = `${differenceText(recomputed.difference)} (${differenceIntervalText(recomputed.difference)})`;
  return {
    line: `${inWords(of)} against ${inWords(against)}: ${text}, ${recomputed.difference.verdict}`,
    wrong: disagreements(stated, plain(recomputed)),
  };
}

async function again(recipe: Recipe, file: string, recount: Recount): Promise<StatedScore> {
  const answers = await recount(recipe, file);
  const beside = {
    conf: recipe.interval.conf,
    // How many were asked is in no file of answers: it is taken as it was stated.
    ...(recipe.asked !== null && { asked: recipe.asked }),
    detail: 'detail' in recipe,
  };
  return statementFor({ where: recipe.where, measure: measureIn(recipe) }, answers, beside);
}

function recounting(): Recount {
  const known = new Map<string, Promise<Answers>>();
  return (recipe, path) => {
    const reading = readingIn(recipe);
    const by = Object.keys(recipe.where);
    const key = JSON.stringify([path, reading, by]);
    const answers = known.get(key) ?? countAnswers(path, () => ({ reading, question: { by, only: {} } }));
    known.set(key, answers);
    return answers;
  };
}

/** As it is in a file: what is undefined is not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function inWords(statement: StatedScore): string {
  const where = Object.entries(statement.where).map(([name, value]) => `, ${name} ${value || '–'}`);
  const interval = `${confidenceText(statement.interval.conf)} interval ${intervalText(statement)}`;
  return `${scoreText(statement)} (${interval}), n = ${whole(statement.n)}${where.join('')}`;
}

function disagreement({ path, stated, recomputed }: Disagreement): string {
  return `  ${path}: stated ${JSON.stringify(stated)}, recomputed ${JSON.stringify(recomputed)}`;
}
