import type { Chapter } from '@candor/protocol/simulate';

const at = (time: number): string =>
  new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.000Z$|Z$/, '');

/** The life of one person, line by line in order of time: what happened, and every decision with its gates. */
export function storyOf(respondent: string, chapters: readonly Chapter[]): string {
  if (chapters.length === 0) return `"${respondent}" is nobody in these visits\n`;
  // What happens by itself on a page comes out only when the next row is there.
  const inTime = [...chapters].sort((one, other) => one.at - other.at);
  return `${[`The life of ${respondent} (times are UTC)`, ...inTime.flatMap(linesOf)].join('\n')}\n`;
}

function linesOf(chapter: Chapter): string[] {
  switch (chapter.is) {
    case 'row': {
      const { what, session } = chapter.row;
      const tab = session === undefined ? '' : ` [${session}]`;
      if ('path' in what) {
        const seen = what.seconds === undefined ? '' : `, ${what.seconds} s in view`;
        const far = what.scrolled === undefined ? '' : `, scrolled to ${what.scrolled} %`;
        return [`${at(chapter.at)}${tab}  opens ${what.path}${what.search}${seen}${far}`];
      }
      const brought = what.properties ? ` ${JSON.stringify(what.properties)}` : '';
      return [`${at(chapter.at)}${tab}  ${what.on === 'code' ? 'moment' : what.on} ${what.name}${brought}`.trimEnd()];
    }
    case 'came':
      return [`${at(chapter.at)}    ${chapter.survey}: its moment "${chapter.moment}" has come`];
    case 'decided':
      return chapter.considered.flatMap(({ survey, eligible, gates }) => [
        `${at(chapter.at)}    ${survey}: ${eligible ? 'may be shown' : 'may not be shown'}`,
        ...gates.map(
          ({ gate, open, seen, needed }) => `      ${open ? '✓' : '✗'} ${gate}: ${seen} (needed: ${needed})`,
        ),
      ]);
    case 'fate':
      return [
        `${at(chapter.at)}    ${chapter.survey}: ${chapter.fate === 'asked' ? 'ASKED' : `not asked: ${chapter.fate}`}`,
      ];
    default: {
      const { rating } = chapter;
      return [
        `${at(chapter.at)}    ${chapter.survey}: ${rating === undefined ? 'closed without an answer' : `answered ${rating}`}`,
      ];
    }
  }
}
