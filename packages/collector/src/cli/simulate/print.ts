import { DAY } from '@candor/protocol';
import type { Simulated, SurveyOutcome } from '@candor/protocol/simulate';
import type { Precision } from './precision.js';

/** The longest bar, in characters. */
const WIDTH = 24;

/** A whole number with separators. */
export const whole = (n: number): string => n.toLocaleString('en');
export const counted = (n: number, one: string, many = `${one}s`): string => `${whole(n)} ${n === 1 ? one : many}`;
const percent = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A line of a table of bars. */
type Line = [name: string, n: number, note?: string];

/** Bars under each other, as long as their share of the whole. What is not nothing can be seen. */
function bars(lines: readonly Line[], of: number): string[] {
  const widest = Math.max(...lines.map(([name]) => name.length));
  const most = Math.max(...lines.map(([, n]) => whole(n).length));
  return lines.map(([name, n, note = '']) => {
    const eighths = of === 0 ? 0 : Math.max(Math.round((8 * WIDTH * n) / of), n > 0 ? 1 : 0);
    const bar = '█'.repeat(eighths >> 3) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths & 7];
    return `  ${name.padEnd(widest)}  ${whole(n).padStart(most)}  ${percent(n, of).padStart(7)}  ${bar.padEnd(WIDTH)}  ${note}`.trimEnd();
  });
}

/** What is said of the visits, and of what was taken for granted. */
export function headOf(name: string, { rows, people, from, to }: Simulated, answering: string): string[] {
  const span =
    from === undefined || to === undefined
      ? ''
      : `, ${dayOf(from)} to ${dayOf(to)} (${((to - from) / DAY).toFixed(1)} days)`;
  return [
    `${name}: ${counted(rows, 'row')} of ${counted(people, 'person', 'people')}${span}`,
    `Taken for granted: ${answering}`,
  ];
}

/** From the moments of a survey to its answers. */
export function funnelOf(outcome: SurveyOutcome): string[] {
  const { survey, moments, people, peopleAsked, asked, answered, passed, outvoted, calledOff, expired, waiting } =
    outcome;
  const { perPerson, most, withinDay, withinCooldown, neverCame } = outcome;
  const never = neverCame.length > 0 ? [`  never came in these visits: ${neverCame.join(', ')}`] : [];
  if (moments === 0) return [survey, '  no moment of it came: nobody is asked', ...never];
  const lines: Line[] = [
    ...passed.map(({ gate, times }): Line => [`passed over: ${gate}`, times]),
    ...[
      ['another survey won', outvoted] as const,
      ['called off', calledOff] as const,
      ['its time has passed', expired] as const,
      ['still waits at the end', waiting] as const,
    ].flatMap(([name, n]): Line[] => (n > 0 ? [[name, n]] : [])),
    ['asked', asked, `${percent(peopleAsked, people)} of the people`],
    ['answered', answered, `${percent(answered, asked)} of the prompts`],
  ];
  const [, once, twice, more] = perPerson;
  return [
    `${survey}: ${counted(moments, 'moment')} of ${counted(people, 'person', 'people')}`,
    ...bars(lines, moments),
    `  asked once ${whole(once)}, twice ${whole(twice)}, three times or more ${whole(more)}; the most for one: ${most}`,
    ...(withinDay > 0 ? [`  within 24 hours of another prompt: ${whole(withinDay)}`] : []),
    ...(withinCooldown > 0 ? [`  sooner after another survey than its own cooldown: ${whole(withinCooldown)}`] : []),
    ...never,
  ];
}

/** How often people are asked, by all surveys together. */
export function promptsOf({ people, perPerson: [none, once, twice, more], most }: Simulated): string[] {
  const lines: Line[] = [
    ['none', none],
    ['one', once],
    ['two', twice],
    ['three or more', more],
  ];
  return [`Prompts per person, of all surveys together (the most for one: ${most})`, ...bars(lines, people)];
}

/** Which surveys were due at the same moment. */
export function collisionsOf({ collisions }: Simulated): string[] {
  if (collisions.length === 0) return ['Collisions: no two surveys might have been shown at the same moment'];
  const lines = collisions.map(({ winner, loser, times }) => `  ${winner} won over ${loser} ${counted(times, 'time')}`);
  return ['Collisions: surveys that might have been shown at the same moment', ...lines];
}

const UNITS = { points: ' points', percent: ' percentage points', mean: ' points of the scale' };

/** After how many days each survey is as precise as is wanted. */
export function precisionLines(precisions: readonly Precision[]): string[] {
  const widest = Math.max(...precisions.map(({ survey }) => survey.length));
  const lines = precisions.map((each) => `  ${each.survey.padEnd(widest)}  ${daysOf(each)}`);
  return ['Days until the wanted precision', ...lines];
}

function daysOf({ margin, unit, n, halfWidth, reached, needed }: Precision): string {
  const now =
    halfWidth === null ? 'nobody answered' : `±${halfWidth.toFixed(unit === 'mean' ? 2 : 1)} after ${whole(n)}`;
  if (margin === undefined) return `no margin is stated; ${now}`;
  const wanted = `±${margin}${UNITS[unit]}`;
  if (reached) return `${reached.days.toFixed(1)} days to ${wanted}, with ${counted(reached.n, 'answer')}; ${now}`;
  const pace = needed?.days === undefined ? '' : `, about ${whole(Math.ceil(needed.days))} days at this pace`;
  return `not within these visits to ${wanted}: ${whole(n)} of about ${whole(needed?.n ?? 0)} needed${pace}`;
}
