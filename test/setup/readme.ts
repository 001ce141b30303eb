import { readFileSync } from 'node:fs';

export const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The code blocks of the README in one language, in order, without their indent. */
export function snippets(language: string): string[] {
  const blocks = [...README.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)];
  return blocks
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

/** One of them, from 0. */
export function snippet(language: string, number: number): string {
  const code = snippets(language)[number];
  if (code === undefined) throw new Error(`the README has no ${language} snippet ${number}`);
  return code;
}
