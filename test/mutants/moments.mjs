// @ts-check
const WIDGET = 'packages/widget/src';
const PROTOCOL = 'packages/protocol/src';
const RULES = [`${WIDGET}/rules.test.ts`];
const ARRANGE = [`${PROTOCOL}/moments/arrange.test.ts`];
const EXPLAIN = [`${PROTOCOL}/eligibility/explain.test.ts`];
const CLOCK = [`${WIDGET}/eligibility/clockAhead.test.ts`];

/**
 * Ways to ask the wrong person, at the wrong time or too often.
 *
 * @type {import('./mutants.mjs').Mutant[]}
 */
export const MOMENT_MUTANTS = [
  {
    name: 'a cooldown is over when the clock has jumped back',
    file: `${PROTOCOL}/eligibility/explain.ts`,
    edits: [
      {
        search: '(now >= last && now - last >= cooldownDays * DAY)',
        replace: 'Math.abs(now - last) >= cooldownDays * DAY',
      },
    ],
    tests: EXPLAIN,
  },
  {
    name: 'what was put off stays put off for good',
    file: `${PROTOCOL}/eligibility/explain.ts`,
    edits: [{ search: 'putOff > (last ?? 0) && putOff', replace: 'putOff' }],
    tests: RULES,
  },
  {
    name: 'whoever never wants to be asked is asked by the page',
    file: `${PROTOCOL}/eligibility/explain.ts`,
    edits: [{ search: "'yes', 'yes', anytime)", replace: "'yes', 'yes', anytime || asked)" }],
    tests: EXPLAIN,
  },
  {
    name: 'the collector steers nobody',
    file: `${PROTOCOL}/eligibility/sample.ts`,
    edits: [{ search: 'Math.min(sample, steering?.[id]?.share ?? 1)', replace: 'sample' }],
    tests: EXPLAIN,
  },
  {
    name: 'a condition that can’t be told holds',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [
      { search: 'judge(wanted.when, facts).holds === true', replace: 'judge(wanted.when, facts).holds !== false' },
    ],
    tests: ARRANGE,
  },
  {
    name: 'the n-th time is the first',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [{ search: 'return times[key] >= wanted.nth;', replace: 'return true;' }],
    tests: ARRANGE,
  },
  {
    name: 'one moment is two steps',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [
      {
        search: 'for (let index = steps.length - 1; index >= 0; index -= 1) {',
        replace: 'for (let index = 0; index < steps.length; index += 1) {',
      },
    ],
    tests: ARRANGE,
  },
  {
    name: 'a sequence may last for ever',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [{ search: ' || now - start > within * 1000', replace: '' }],
    tests: ARRANGE,
  },
  {
    name: 'a sequence may begin in the future',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [{ search: 'start > now || ', replace: '' }],
    tests: ARRANGE,
  },
  {
    name: 'nothing calls off what waits',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [{ search: 'if (off.length > 0) due =', replace: 'if (off.length > 99) due =' }],
    tests: ARRANGE,
  },
  {
    name: 'another moment puts a prompt off',
    file: `${PROTOCOL}/moments/arrange.ts`,
    edits: [{ search: 'if (waits || ', replace: 'if (' }],
    tests: ARRANGE,
  },
  {
    name: 'what was shown waits on',
    file: `${PROTOCOL}/moments/progress.ts`,
    edits: [{ search: 'shown === survey && when >= at', replace: 'false' }],
    tests: ARRANGE,
  },
  {
    name: 'a deadline is none',
    file: `${PROTOCOL}/moments/progress.ts`,
    edits: [{ search: 'open.filter(({ until }) => now <= until)', replace: 'open' }],
    tests: ARRANGE,
  },
  {
    name: 'what nothing can help waits on',
    file: `${PROTOCOL}/moments/progress.ts`,
    edits: [{ search: 'open || PASSING.includes(gate)', replace: 'true' }],
    tests: ARRANGE,
  },
  {
    name: 'nobody waits for a delay',
    file: `${WIDGET}/rules.ts`,
    edits: [{ search: '    waiting.rest();\n', replace: '' }],
    tests: RULES,
  },
  {
    name: 'what waits is forgotten with its page',
    file: `${WIDGET}/rules.ts`,
    edits: [{ search: '    void waiting.look();\n  });', replace: '  });' }],
    tests: RULES,
  },
  {
    name: 'nobody looks what waits once a prompt is gone',
    file: `${WIDGET}/rules.ts`,
    edits: [{ search: "    on('dismissed', () => void waiting.look()),\n", replace: '' }],
    tests: RULES,
  },
  {
    name: 'no prompt counts',
    file: `${WIDGET}/rules.ts`,
    edits: [{ search: '      change({ prompts:', replace: '      void ({ prompts:' }],
    tests: RULES,
  },
  {
    name: 'later is now',
    file: `${WIDGET}/eligibility/wishes.ts`,
    edits: [{ search: 'now() + days * DAY', replace: 'now()' }],
    tests: RULES,
  },
  {
    name: 'never is later',
    file: `${WIDGET}/eligibility/wishes.ts`,
    edits: [{ search: 'optedOut: now() });', replace: '});' }],
    tests: RULES,
  },
  {
    name: 'lists are written as an old page has it',
    file: `${WIDGET}/eligibility/memory.ts`,
    edits: [{ search: 'memory: toJson({', replace: 'memory: JSON.stringify({' }],
    tests: RULES,
  },
  {
    name: 'the collector is told at every moment',
    file: `${WIDGET}/eligibility/funnel.ts`,
    edits: [{ search: ' || gates[survey]?.includes(gate)', replace: '' }],
    tests: RULES,
  },
  {
    name: 'the collector is told for anybody',
    file: `${WIDGET}/eligibility/funnel.ts`,
    edits: [{ search: " || page.consent !== 'granted'", replace: '' }],
    tests: RULES,
  },
  {
    name: 'a collector that can’t be asked knows of nothing',
    file: `${WIDGET}/eligibility/devices.ts`,
    edits: [{ search: '      asking = undefined;\n', replace: '      answeredFor = respondent;\n' }],
    tests: RULES,
  },
  {
    name: 'what other devices know is overlooked',
    file: `${WIDGET}/eligibility/devices.ts`,
    edits: [{ search: '      merge(await answer.json());\n', replace: '' }],
    tests: RULES,
  },
  {
    name: 'what was pushed before is never heard',
    file: `${WIDGET}/moments/dataLayer.ts`,
    edits: [{ search: '  for (const item of layer.slice()) hear(item);\n', replace: '' }],
    tests: RULES,
  },
  {
    name: 'the page keeps our push for good',
    file: `${WIDGET}/moments/dataLayer.ts`,
    edits: [{ search: 'if (layer.push === push) layer.push', replace: 'if (layer.push !== push) layer.push' }],
    tests: RULES,
  },
  {
    name: 'the dataLayer hears the customer’s words',
    file: `${WIDGET}/dataLayer.ts`,
    edits: [{ search: '...(response && plainOf(response))', replace: '...response' }],
    tests: [`${WIDGET}/dataLayer.test.ts`],
  },
  {
    name: 'every clock is right',
    file: `${WIDGET}/eligibility/clockAhead.ts`,
    edits: [{ search: 'return ahead > HOUR ? ahead : 0;', replace: 'return 0;' }],
    tests: CLOCK,
  },
  {
    name: 'a clock that is ahead keeps everybody from being asked',
    file: `${WIDGET}/eligibility/clockAhead.ts`,
    edits: [{ search: 'ahead > 0 && now - ahead < since', replace: 'ahead > 0' }],
    tests: CLOCK,
  },
  {
    name: 'two prompts may follow each other at once',
    file: `${WIDGET}/eligibility/calm.ts`,
    edits: [{ search: 'rested < REST ?', replace: 'rested < 0 ?' }],
    tests: [`${WIDGET}/eligibility/calm.test.ts`],
  },
  {
    name: 'the panel says that all is open',
    file: `${WIDGET}/tools/Panel.tsx`,
    edits: [{ search: 'eligible ? words.open : words.closed', replace: 'true ? words.open : words.closed' }],
    tests: [`${WIDGET}/tools/tools.browser.test.ts`],
  },
  {
    name: 'rules need no file of their own',
    file: `${WIDGET}/surveys/isPlain.ts`,
    edits: [{ search: '|lat|', replace: '|' }],
    tests: [`${WIDGET}/surveys/isPlain.test.ts`],
  },
];
