import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintsOf } from '@candor/protocol/lint';
import { STANDARD_LANGUAGES } from '@candor/protocol/standard';
import type { SurveyFile } from '@candor/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from '../../surveys/faults.js';
import { validate } from '../lint/validate.js';
import { GOALS, isGoalName } from './goals.js';
import { init, type InitOptions } from './init.js';
import { STUB } from './nextSteps.js';
import { proposalOf } from './proposal.js';
import { schemaPlace } from './schemaPlace.js';
import { momentIn, READ } from './wishes.js';

let folder = '';
let path = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'candor-init-')), 'Teapots');
  mkdirSync(folder);
  path = join(folder, 'candor.json');
});
afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

const wanted: InitOptions = {
  yes: true,
  goal: 'purchase',
  company: 'Ana’s',
  languages: 'en,ro',
  touchpoint: 'cart',
  moment: '/thank-you',
};
const written = (): SurveyFile => JSON.parse(readFileSync(path, 'utf8')) as SurveyFile;
const told = async (options: InitOptions): Promise<string> => (await init(path, options)).out;

describe('candor init', () => {
  it('writes what was said, and what was not as it is proposed', async () => {
    await told(wanted);
    expect(written()).toMatchObject({
      version: 1,
      language: 'en',
      touchpoints: [{ id: 'cart', stage: 'purchase' }],
      surveys: [
        {
          id: 'cart-ces',
          touchpoint: 'cart',
          metric: 'ces',
          scale: { min: 1, max: 7, good: 'high' },
          moments: [{ on: 'page', url: '/thank-you' }],
          mode: 'census',
          cooldownDays: 30,
          texts: { en: { question: 'Ana’s made it easy for me to handle my issue.' }, ro: { low: 'Dezacord total' } },
        },
      ],
    });
    await told({ yes: true, goal: 'loyalty', force: true });
    expect(written().surveys).toMatchObject([
      { id: 'relationship-nps', mode: 'sample', moments: [{ on: 'dwell', url: '/**', seconds: 20 }] },
    ]);
  });

  it.each(Object.keys(GOALS))(
    'writes a file for %s that has no fault and nothing odd, in all languages',
    async (goal) => {
      await told({ ...wanted, goal, languages: STANDARD_LANGUAGES.join(',') });
      expect(validate(path, { strict: true }, '2026-11-30')).toEqual({
        out: `${path} is valid: 1 survey\n`,
        failed: false,
      });
      for (const language of STANDARD_LANGUAGES) {
        expect(isGoalName(goal)).toBe(true);
        const wishes = { company: 'Ana’s', languages: [language], touchpoint: 'x', moment: momentIn('x') };
        const file = proposalOf({ ...wishes, goal: READ.goal(goal) }, '');
        expect([faultsOf(file), lintsOf(file, '2026-11-30')]).toEqual([[], []]);
      }
    },
  );

  it('asks why people leave by a list, where there are words for it, and says so where there are none', async () => {
    const list = /A list of reasons is ready in en, ro, ru alone/;
    expect(await told({ ...wanted, goal: 'leaving', languages: 'ru,en-GB,ro' })).not.toMatch(list);
    expect(written().surveys[0]?.choice?.options).toContain('price');
    expect(written().surveys[0]?.texts['en-GB']?.choice?.question).toBe('Why are you leaving?');
    expect(await told({ ...wanted, goal: 'leaving', languages: 'en,de', force: true })).toMatch(list);
    expect(written().surveys[0]).not.toHaveProperty('choice');
  });

  it('says what to do next, with a snippet that tells the moment of the survey', async () => {
    const out = await told({ ...wanted, moment: 'order-completed', endpoint: 'https://feedback.example.com/' });
    expect(out).toContain(STUB);
    expect(out).toContain('<script async src="https://feedback.example.com/candor.js"></script>');
    expect(out).toContain("<script>candor('moment', 'order-completed')</script>");
    expect(out).toContain("when   your page says candor('moment', 'order-completed')");
    expect(out).toContain(`npx candor serve --surveys ${path}`);
    const paged = await told({ ...wanted, force: true });
    expect(paged).toContain('<script async src="http://localhost:8080/candor.js"></script>');
    expect(paged).not.toContain(STUB);
  });

  it('gives the stub that the README gives', () => {
    const readme = readFileSync(fileURLToPath(new URL('../../../../../README.md', import.meta.url)), 'utf8');
    expect(readme).toContain(STUB);
  });

  it('calls you as the folder is called where you do not say how, and tells you', async () => {
    const note = 'The question calls you "Teapots", as this folder';
    expect(await told({ yes: true, goal: 'loyalty' })).toContain(note);
    expect(written().surveys[0]?.texts['en']?.question).toContain('recommend Teapots to');
    expect(await told({ ...wanted, force: true })).not.toContain('as this folder');
  });

  it('asks for what was not said, unless it is told not to', async () => {
    const answers = { goal: 'support', company: 'Ana’s', languages: 'en', touchpoint: 'chat', moment: '9 s on /bye' };
    const asked: [said: object, company: string][] = [];
    const asking = (...what: [said: object, company: string]): Promise<typeof answers> => {
      asked.push(what);
      return Promise.resolve(answers);
    };
    const { out } = await init(path, { goal: 'support' }, asking);
    expect(asked).toEqual([[{ goal: 'support' }, 'Teapots']]);
    expect(written().surveys[0]?.id).toBe('chat-csat');
    expect(out).toContain('when   9 s in view on /bye\n  whom   everybody (a census), each once in 14 days at most');
    expect(out).not.toContain('as this folder');
    await init(path, { goal: 'support', yes: true, force: true }, asking);
    expect(asked).toHaveLength(1);
  });

  it('never writes over a file unless it is told to, and then says so', async () => {
    writeFileSync(path, 'precious');
    await expect(told(wanted)).rejects.toThrow(
      `${path} is there already: name another file, or write over it with --force`,
    );
    expect(readFileSync(path, 'utf8')).toBe('precious');
    expect(await told({ ...wanted, force: true })).toMatch(/^What was in .*candor\.json before is gone\.\n/);
    expect(written().version).toBe(1);
    expect(statSync(path).size).toBeGreaterThan(100);
  });

  it.each<[change: InitOptions, sentence: RegExp]>([
    [{ goal: 'love' }, /^--goal: expected one of loyalty, purchase, support, product, leaving, got love$/],
    [{ company: ' ' }, /^--company: expected the name that customers know you by$/],
    [{ languages: 'en,tlh' }, /^--languages: no standard questions in tlh: choose among ar, bg, /],
    [{ languages: ',' }, /^--languages: expected languages such as en,ro$/],
    [{ touchpoint: 'My shop' }, /^--touchpoint: expected a short id of .* such as checkout, got My shop$/],
    [{ moment: 'Order Completed' }, /^--moment: expected a page such as \/thank-you, a time .*; got Order Completed$/],
    [
      { moment: '/thank-you?order=1' },
      /^--moment: expected the path of a page as browsers spell it, \/thank-you, got \/thank-you\?order=1$/,
    ],
    [
      { company: 'x'.repeat(1001) },
      /^this would not do: surveys\[0\]\.texts\.en\.question: expected a text of at most 1000 /,
    ],
    [{ endpoint: 'feedback.example.com' }, /^--endpoint: expected an address such as https:/],
  ])('says what is wrong with %o, and writes nothing', async (change, sentence) => {
    await expect(told({ ...wanted, ...change })).rejects.toThrow(sentence);
    expect(existsSync(path)).toBe(false);
  });

  it('names the goals where there is nobody to ask', async () => {
    await expect(told({ yes: true })).rejects.toThrow(
      /^expected --goal, since there is nobody to ask; it is one of\n {2}loyalty {3}Are our customers loyal\?\n/,
    );
    await expect(told({})).rejects.toThrow(/^expected --goal/);
  });

  it('makes an id that may stand, of however long a touchpoint', async () => {
    await told({ ...wanted, touchpoint: `a${'-'.repeat(63)}` });
    expect(written().surveys[0]?.id).toHaveLength(63);
  });

  it('says in one sentence that a file cannot be written', async () => {
    await expect(init(join(folder, 'no', 'candor.json'), wanted)).rejects.toThrow(
      /candor\.json cannot be written \(ENOENT\)$/,
    );
  });
});

describe('the schema that editors read', () => {
  it('is the file of the packages that are installed above, by a path that leads there', async () => {
    const installed = join(dirname(folder), 'node_modules/@candor/protocol');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'candor.schema.json'), '{}');
    await told(wanted);
    const { $schema = '' } = written();
    expect($schema).toBe('../node_modules/@candor/protocol/candor.schema.json');
    expect(existsSync(resolve(folder, $schema))).toBe(true);
    expect(schemaPlace(join(dirname(folder), 'candor.json'))).toBe(
      './node_modules/@candor/protocol/candor.schema.json',
    );
  });

  it('is where the collector serves it, where nothing is installed', () => {
    expect(schemaPlace(path)).toBe('http://localhost:8080/candor.schema.json');
    expect(schemaPlace(path, 'https://feedback.example.com/')).toBe('https://feedback.example.com/candor.schema.json');
  });
});

describe('a moment in the words of an owner', () => {
  it.each([
    ['order-completed', { on: 'code', name: 'order-completed' }],
    ['/thank-you', { on: 'page', url: '/thank-you' }],
    ['20 s on /**', { on: 'dwell', url: '/**', seconds: 20 }],
    ['20s on /a', { on: 'dwell', url: '/a', seconds: 20 }],
  ])('%s', (text, moment) => {
    expect(momentIn(text)).toEqual(moment);
  });
});
