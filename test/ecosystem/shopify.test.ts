import { surveyFileSchema } from '@candor/protocol/schema';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, docs, docsFiles } from '../setup/docs.js';
import { snippet } from '../setup/readme.js';
import { unpaired } from './pairs.js';

const EXTENSION = 'shopify/candor/';
const read = (path: string): string => docs(`${EXTENSION}${path}`);
const blocks = docsFiles().filter((path) => path.startsWith(`${EXTENSION}blocks/`));

interface Setting {
  type: string;
  id: string;
  label: string;
  info?: string;
  default?: unknown;
  options?: { value: string; label: string }[];
}
interface Schema {
  name: string;
  target: string;
  settings: Setting[];
}

function partsOf(path: string): { liquid: string; schema: Schema } {
  const [, liquid = '', schema = ''] = /^([^]*)\{% schema %\}([^]*)\{% endschema %\}\s*$/.exec(docs(path)) ?? [];
  return { liquid, schema: JSON.parse(schema) };
}

/** What the words of a schema, such as `t:candor.name`, stand for. */
function wordsOf(key: string): unknown {
  const words: unknown = JSON.parse(read('locales/en.default.schema.json'));
  return key
    .replace(/^t:/, '')
    .split('.')
    .reduce((found, part) => Object(found)[part], words);
}

describe('the theme app extension for Shopify', () => {
  it('has an app embed for every page, and a block for a section', () => {
    expect(blocks.map((path) => [path, partsOf(path).schema.target])).toEqual([
      [`${EXTENSION}blocks/candor.liquid`, 'body'],
      [`${EXTENSION}blocks/survey.liquid`, 'section'],
    ]);
    expect(read('shopify.extension.toml')).toMatch(/^type = "theme"$/m);
    expect(JSON.parse(read('locales/en.default.json'))).toEqual({});
  });

  it.each(blocks)('%s uses each of its settings, and no other', (path) => {
    const { liquid, schema } = partsOf(path);
    const used = new Set([...liquid.matchAll(/block\.settings\.(\w+)/g)].map(([, id]) => id));
    expect(new Set(schema.settings.map(({ id }) => id))).toEqual(used);
  });

  it.each(blocks)('%s has words for all that it shows, of a length that is allowed', (path) => {
    const { name, settings } = partsOf(path).schema;
    const keys = settings.flatMap(({ label, info, options = [] }) => [
      label,
      info ?? label,
      ...options.map((each) => each.label),
    ]);
    for (const key of [name, ...keys]) expect(wordsOf(key)).toEqual(expect.any(String));
    expect(String(wordsOf(name)).length).toBeLessThanOrEqual(25);
    const chosen = settings.filter(({ options, default: value }) => options?.every((each) => each.value !== value));
    expect(chosen).toEqual([]);
  });

  it.each(blocks)('%s escapes whatever it prints', (path) => {
    const printed = [...partsOf(path).liquid.matchAll(/\{\{-?(.*?)-?\}\}/g)].map(([, output = '']) => output.trim());
    expect(printed.length).toBeGreaterThan(1);
    expect(printed.filter((output) => !/\| (escape|json)$/.test(output))).toEqual(
      // Shopify's own attributes, for the editor of a theme.
      printed.filter((output) => output === 'block.shopify_attributes'),
    );
  });

  it.each(blocks)('%s ends what it begins', (path) => {
    const tags = partsOf(path).liquid.replace(/\{%-\s*liquid([^]*?)-%\}/, (_all, lines: string) =>
      lines.replaceAll(/^\s*(\S.*)$/gm, '{% $1 %}'),
    );
    const names = [...tags.matchAll(/\{%-?\s*(\w+)/g)].map(([, name = '']) => name);
    expect(unpaired(names, { if: 'endif', unless: 'endunless', for: 'endfor', case: 'endcase' })).toEqual([]);
  });

  it('sets what the script tag reads, and keeps early calls by the very stub of the README', () => {
    const { liquid } = partsOf(`${EXTENSION}blocks/candor.liquid`);
    const set = [...liquid.matchAll(/\bdata-(\w+)=/g)].map(([, name = '']) => name);
    expect(set).toEqual(['site', 'locale', 'consent']);
    expect(set.filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
    expect(liquid).toContain(snippet('html', 1).split('\n')[0]);
  });

  it('advises a moment that a survey file can name', () => {
    const [, moment = ''] = /```json\n([^]*?)```/.exec(docs('shopify/README.md')) ?? [];
    const survey = {
      id: 'a',
      touchpoint: 'a',
      metric: 'nps',
      texts: { en: { question: '?' } },
      moments: [JSON.parse(moment)],
    };
    expect(surveyFileSchema.safeParse({ version: 1, language: 'en', surveys: [survey] }).error).toBeUndefined();
  });
});
