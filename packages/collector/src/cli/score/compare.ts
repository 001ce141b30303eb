import { differenceStatementOf, monthBefore, type DifferenceStatement } from '@candor/scoring';
import type { Answers } from './answers.js';
import { keyOf, statementFor, topicsOf, type Beside, type Topic } from './statements.js';

/** Each topic once. */
function distinct(topics: readonly Topic[]): Topic[] {
  return [...new Map(topics.map((topic) => [keyOf(topic), topic])).values()];
}

function inMonth({ where, measure }: Topic, month: string): Topic {
  return { where: { ...where, month }, measure };
}

/**
 * The latest calendar month that the answers have against the one before it, for whatever else they are told apart by.
 * Which month it is depends on the answers alone, so that it comes out the same on any day.
 */
export function againstMonthBefore(answers: Answers, beside: Beside): DifferenceStatement[] {
  const topics = topicsOf(answers);
  const months = topics.map(({ where }) => where['month'] ?? '').sort();
  const latest = months.at(-1);
  if (latest === undefined) return [];
  const before = monthBefore(latest);
  const compared = topics.filter(({ where }) => where['month'] === latest || where['month'] === before);
  return distinct(compared.map((topic) => inMonth(topic, latest))).map((topic) =>
    differenceStatementOf(statementFor(topic, answers, beside), statementFor(inMonth(topic, before), answers, beside)),
  );
}

/** The answers of one file against those of another, series by series. */
export function againstOther(answers: Answers, other: Answers, beside: Beside): DifferenceStatement[] {
  return distinct([...topicsOf(answers), ...topicsOf(other)]).map((topic) =>
    differenceStatementOf(statementFor(topic, answers, beside), statementFor(topic, other, beside)),
  );
}
