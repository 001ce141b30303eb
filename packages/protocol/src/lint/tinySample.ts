import { DEFAULT_COOLDOWN_DAYS } from '../survey.js';
import { ofEach } from './lint.js';

/** Answers for a share to be known within 5 points either way, 19 times of 20: 1.96² × 0.25 / 0.05². */
const ENOUGH_ANSWERS = 385;
/** One in ten answers: few surveys in a page do worse. */
const ANSWERING = 0.1;
const TOO_MANY = 1_000_000;
const YEAR = 365;

/** Samples from which no score will ever come. */
export const tinySample = ofEach(({ sample = 1, atMost = Infinity, cooldownDays = DEFAULT_COOLDOWN_DAYS }) => {
  const asksAYear = Math.min(atMost, Math.max(1, Math.floor(YEAR / Math.max(cooldownDays, 1))));
  const people = ENOUGH_ANSWERS / ANSWERING / (sample * asksAYear);
  if (people <= TOO_MANY) return [];
  const often = asksAYear === 1 ? 'once' : `${asksAYear} times`;
  const enough = Math.ceil((ENOUGH_ANSWERS / ANSWERING / asksAYear / TOO_MANY) * 1000) / 1000;
  return [
    {
      path: ['sample'],
      says: `one in ${Math.round(1 / sample).toLocaleString('en')} is asked, each at most ${often} a year: a score within 5 points takes about ${millions(people)} million visitors; say ${enough} or more`,
    },
  ];
});

const millions = (people: number): string => (people / TOO_MANY).toLocaleString('en', { maximumSignificantDigits: 2 });
