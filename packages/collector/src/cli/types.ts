import type { SurveyFile } from '@candor/protocol';

/**
 * What TypeScript is to know of a survey file: beside `candor.json`, as `candor.d.json.ts`, it gives the imported file its
 * type and every call that takes the id of a survey its ids.
 *
 * @param path as it was named, to say in the file what it was made of
 * @returns the text of a declaration file
 */
export function typesOf({ surveys }: SurveyFile, path: string): string {
  const ids = surveys.map(({ id }) => `    ${JSON.stringify(id)}: true;\n`);
  return `// Made by \`candor types ${path}\`. Make it anew when a survey comes, goes or gets another id.
import type { SurveyFile } from "@candor/widget";

declare module "@candor/widget" {
  interface SurveyIds {
${ids.join('')}  }
}

declare const surveyFile: SurveyFile;
export default surveyFile;
`;
}
