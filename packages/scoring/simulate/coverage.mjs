// Prints COVERAGE.md: how often the intervals that were made for looking and for repeated answers hold the truth. The same
// bytes on every run. `npm run build`, then `node packages/scoring/simulate/coverage.mjs > packages/scoring/COVERAGE.md`;
// some minutes. A number after it (histories per cell) makes a quicker and rougher table: `coverage.mjs 200`.
const times = Number(process.argv[2] ?? 4000);

const [stopping, { clustered }] = await Promise.all([import('./stopping.mjs'), import('./clusters.mjs')]).catch(
  (error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('expected the built package in packages/scoring/dist, found none: run `npm run build` first', {
      cause: error,
    });
  },
);

const give = (100 * Math.sqrt((0.95 * 0.05) / times)).toFixed(1);

console.log(`# Coverage

Printed by \`simulate/coverage.mjs\`: ${times} histories per cell, so that a coverage of 95 % is known to about
±${give} (one standard error). Everything is seeded; another run prints the same bytes.

## Asking until it is narrow enough

\`planSample\`, planned every morning, 300 people eligible a day of whom a quarter answer, until the plan says "narrow
enough". In percent, how often the plan's 95 % interval then holds the true score, and in brackets the mean number of answers
that it took.

${stopping.plannedDaily(times)}

At other levels, for ±10, 100 people eligible a day: how often the interval held the truth, in percent.

${stopping.plannedAtOtherLevels(times)}

Thirty days after it was narrow enough, the trickle's answers added (±10, 300 people a day):

${stopping.aMonthLater(times)}

Other metrics, 100 people eligible a day:

${stopping.otherMetrics(times)}

Looking after every single answer from the thirtieth on, until the interval is within ±15, by three rules: the plan; the plain
interval of \`scoreOf\`, which covers a little less often than it says; the anytime interval, which stays right forever and
takes more than twice the answers.

${stopping.rulesSideBySide(Math.ceil(times / 4))}

(${Math.ceil(times / 4)} histories per cell in this table.)

## Several answers of one person

\`scoreByRespondent\`: how often the 95 % interval of an NPS holds the truth, in percent, for the worst of eight ways in which
people answer; in brackets the plain interval, which takes all answers for different people's.

${clustered(Math.ceil(times / 4))}

(${Math.ceil(times / 4)} histories per cell in this table.) Where a few people give most of the answers, and always the same ones, no
interval can know what those few would have said had they been others.`);
