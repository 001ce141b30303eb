import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { ndjson, testFolder, twoMonths } from './folder.test.suite.js';
import { candor } from './run.test.suite.js';

const README = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
const SFO = fileURLToPath(new URL('../../../../scoring/data/sfo/sfo-2017.csv', import.meta.url));

const file = testFolder();
const folder = dirname(file('answers.ndjson', ndjson(twoMonths())));
beforeAll(() => copyFileSync(SFO, join(folder, 'sfo-2017.csv')));

/** What the README says that a command prints: what stands under it in a block. */
const examples = [...README.matchAll(/^```\n(\$ candor (?:score|verify)[^]*?)^```$/gm)].map(([, block = '']) => block);

it('shows in its README what the commands print', async () => {
  expect(examples).toHaveLength(3);
  for (const example of examples) {
    let printed = '';
    for (const [line, parameters = ''] of example.matchAll(/^\$ candor (.*)$/gm)) {
      const [command = '', into] = parameters.split(' > ');
      const { out } = await candor(...command.split(' ').map((one) => (/\.\w+$/.test(one) ? join(folder, one) : one)));
      printed += `${line}\n`;
      if (into) file(into, out);
      else printed += out;
    }
    expect(printed).toBe(example);
  }
});
