import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { README } from './readme.js';

const DOCS = new URL('../../packages/widget/docs/', import.meta.url);

/** A file of the widget's docs. */
export const docs = (path: string): string => readFileSync(new URL(path, DOCS), 'utf8');

/** All of them, by their path. */
export const docsFiles = (): string[] =>
  readdirSync(DOCS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}${sep}${name}`.slice(DOCS.pathname.length).split(sep).join('/'));

/** What the script tag reads, as the README lists it: `data-site` and so on, as `site`; `config` holds all of them. */
export const ATTRIBUTES = [...README.matchAll(/^\| `data-(\w+)`/gm)].map(([, name = '']) => name);
