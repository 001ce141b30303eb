import { DEFAULT_COOLDOWN_DAYS } from '../survey.js';
import { quote, type Turn } from './change.js';

const percent = (share: unknown): string => `${Number((Number(share) * 100).toPrecision(3))} %`;

interface Known {
  /** What holds where the file says nothing. */
  standard?: unknown;
  says: (before: unknown, after: unknown) => string;
}

/** Values whose meaning for those who are asked can be said. Whatever is not here is said as it stands in the file. */
const KNOWN: Record<string, Known> = {
  cooldownDays: {
    standard: DEFAULT_COOLDOWN_DAYS,
    says: (before, after) => `cooldown: ${quote(before)} → ${quote(after)} days`,
  },
  sample: {
    standard: 1,
    says: (before, after) =>
      `sample: ${percent(before)} → ${percent(after)} of all; ${
        Number(after) > Number(before) ? 'those of before are among them' : 'all of them were among those of before'
      }`,
  },
  mode: { standard: 'census', says: (before, after) => `mode: ${String(before)} → ${String(after)}` },
  priority: { standard: 0, says: (before, after) => `priority: ${quote(before)} → ${quote(after)}` },
  delaySeconds: { standard: 0, says: (before, after) => `delay: ${quote(before)} → ${quote(after)} s` },
  atMost: { says: (before, after) => `times to one person: ${times(before)} → ${times(after)}` },
};

const times = (count: unknown): string => (count === undefined ? 'any number' : `at most ${quote(count)}`);

/** What a value of a survey has turned into; nothing where the file says now what held anyway. */
export function valueSays({ path, before, after }: Turn): string | undefined {
  const known = KNOWN[path.join('.')];
  const [was, is] = [before ?? known?.standard, after ?? known?.standard];
  if (known) return was === is ? undefined : known.says(was, is);
  return `${path.join('.')}: ${quote(was)} → ${quote(is)}`;
}
