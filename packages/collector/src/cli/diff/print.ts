import type { Change, Diff, Pooling } from '@candor/protocol/diff';

/** A diff for people: first the whole file, then survey by survey, each with what may be pooled. */
export function printed({ changes, pooling }: Diff): string {
  const ofFile = changes.filter(({ survey }) => survey === undefined);
  const surveys = [...new Set(pooling.map(({ survey }) => survey))];
  const told = surveys.map((survey) => ({
    survey,
    lines: linesOf(
      changes.filter((change) => change.survey === survey),
      pooling.filter((each) => each.survey === survey),
    ),
  }));
  const changed = told.filter(({ lines }) => lines.length > 0);
  const same = told.filter(({ lines }) => lines.length === 0).map(({ survey }) => survey);
  const parts = [
    ...(ofFile.length > 0 ? [block('the whole file', ofFile.map(saysOf))] : []),
    ...changed.map(({ survey, lines }) => block(survey, lines)),
    ...(same.length > 0 ? [`unchanged, with all answers to be pooled: ${same.join(', ')}\n`] : []),
  ];
  return parts.length > 0 ? parts.join('\n') : 'nothing has changed\n';
}

/** What there is to say of one survey; nothing where it is as it was. */
function linesOf(changes: readonly Change[], pooling: readonly Pooling[]): string[] {
  if (changes.length === 0 && pooling.every(({ pool, says }) => pool && says === 'may be pooled')) return [];
  const answers = [...new Set(pooling.map(({ says }) => says))].map((says) => {
    const languages = pooling.filter((each) => each.says === says).map(({ language }) => language);
    return `answers in ${languages.join(', ')}: ${says}`;
  });
  return [...changes.map(saysOf), ...answers];
}

const saysOf = ({ says }: Change): string => says;
const block = (title: string, lines: readonly string[]): string =>
  `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
