import { LINT_RULES, lintsOf, type Lint } from '@candor/protocol/lint';
import { spell } from '../../surveys/faults.js';
import { readSurveyFile } from '../surveyFile.js';
import type { Verdict } from '../tell.js';

/** The options of `candor validate`. */
export interface ValidateOptions {
  /** Warnings are failures too. */
  strict?: boolean;
  json?: boolean;
  /** Warnings that are meant, by their name, or by name and survey: `no-moment:shop-nps`. */
  allow?: readonly string[];
}

/**
 * Checks a survey file: faults, because of which it can't be used, and warnings, which are things that are hardly meant.
 *
 * @param today a day such as `2026-11-30`
 * @throws Error in one sentence if there is no file, it is not JSON, or there is no such warning to be allowed
 */
export function validate(path: string, options: ValidateOptions, today: string): Verdict {
  const { strict = false, json = false, allow = [] } = options;
  checkAllowed(allow);
  const found = readSurveyFile(path);
  if ('faults' in found) {
    const { faults } = found;
    if (json) return { out: printed({ valid: false, surveys: 0, faults, warnings: [] }), failed: true };
    return { out: '', err: `${faults.join('\n')}\n`, failed: true };
  }
  const { surveys } = found.file;
  const warnings = lintsOf(found.file, today)
    .map((lint) => warningOf(lint, surveys))
    .filter(({ rule, survey }) => !allow.includes(rule) && !allow.includes(`${rule}:${survey}`));
  const failed = strict && warnings.length > 0;
  if (json) return { out: printed({ valid: true, surveys: surveys.length, faults: [], warnings }), failed };
  const lines = warnings.map(({ at, says, rule }) => `warning  ${at}: ${says} (${rule})`);
  const counts = [counted(surveys.length, 'survey'), ...(lines.length > 0 ? [counted(lines.length, 'warning')] : [])];
  return { out: `${[...lines, `${path} is valid: ${counts.join(', ')}`].join('\n')}\n`, failed };
}

/** A lint as it is printed. */
interface Warning {
  rule: string;
  at: string;
  survey?: string;
  says: string;
}

function warningOf({ rule, path, says }: Lint, surveys: readonly { id: string }[]): Warning {
  const survey = path[0] === 'surveys' ? surveys[Number(path[1])]?.id : undefined;
  return { rule, at: spell(path), ...(survey !== undefined && { survey }), says };
}

function checkAllowed(allow: readonly string[]): void {
  const unknown = allow.find((each) => !LINT_RULES.includes(each.replace(/:.*$/s, '')));
  if (unknown === undefined) return;
  const known = LINT_RULES.join(', ');
  throw new Error(
    `--allow: expected the name of a warning, such as no-moment or no-moment:shop-nps, got ${unknown}; there are ${known}`,
  );
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
