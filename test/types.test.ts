import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SurveyFile } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { typesOf } from '../packages/collector/src/cli/types.js';
import { errorsIn } from './setup/typeScript.js';

const surveyFile = (...ids: string[]): SurveyFile => ({
  version: 1,
  language: 'en',
  surveys: ids.map((id) => ({ id, touchpoint: 'shop', metric: 'nps', texts: { en: { question: '?' } }, moments: [] })),
});
const SHOP = surveyFile('shop-nps', 'checkout-ces');

const app = (...lines: string[]): string =>
  ["import { createCandor, type SurveyId } from '@candor/widget';", "const candor = createCandor({ endpoint: '/' });"]
    .concat(lines)
    .join('\n');
/** Compiles only where an id is one of these, and nothing else. */
const completes = (ids: string): string[] => [
  `const id: SurveyId = {} as ${ids};`,
  `const other: ${ids} = {} as SurveyId;`,
];

describe('the types of an app', () => {
  it('take any text as the id of a survey where no survey file is known', () => {
    const lines = [...completes('string'), "candor.ask('anything'); candor.explain(String(other + id));"];
    expect(errorsIn({ 'app.ts': app(...lines) })).toEqual([]);
  });

  it('complete the ids of a survey file beside which `candor types` has written, and refuse others', () => {
    const files = { 'candor.json': JSON.stringify(SHOP), 'candor.d.json.ts': typesOf(SHOP, 'candor.json') };
    const lines = [
      ...completes("'shop-nps' | 'checkout-ces'"),
      "candor.ask('shop-nps');",
      "candor.ask('shop-npz');",
      "candor.explain('shop-npz');",
    ];
    expect(errorsIn({ ...files, 'app.ts': app(...lines) })).toEqual([
      expect.stringMatching(/^app\.ts\(6,12\): error TS2345: .*"shop-npz"/),
      expect.stringMatching(/^app\.ts\(7,16\): error TS2345: .*"shop-npz"/),
    ]);
  });

  it('say what comes with each event, also to those who listen on the document', () => {
    const lines = [
      "document.addEventListener('candor:answered', ({ detail }) => void detail.response.rating.toFixed());",
      "addEventListener('candor:dismissed', ({ detail }) => void detail.wish?.startsWith('later'));",
      "document.addEventListener('candor:answered', ({ detail }) => detail.stars);",
    ];
    expect(errorsIn({ 'app.ts': app(...lines) })).toEqual([
      expect.stringMatching(/^app\.ts\(5,\d+\): error TS2339: .*'stars'/),
    ]);
  });

  it('take the imported survey file where they would not without', () => {
    const files = { 'candor.json': JSON.stringify(SHOP) };
    const lines = ["import surveys from './candor.json';", "createCandor({ endpoint: '/', surveys }).ask('shop-nps');"];
    expect(errorsIn({ ...files, 'app.ts': app(...lines) }).join('\n')).toMatch(/not assignable to type 'SurveyFile'/);
    const typed = { ...files, 'candor.d.json.ts': typesOf(SHOP, 'candor.json') };
    expect(errorsIn({ ...typed, 'app.ts': app(...lines) })).toEqual([]);
  });

  it('complete the ids of two survey files together', () => {
    const files = {
      'shop/candor.d.json.ts': typesOf(SHOP, 'shop/candor.json'),
      'help/candor.d.json.ts': typesOf(surveyFile('help-csat', 'shop-nps'), 'help/candor.json'),
    };
    expect(errorsIn({ ...files, 'app.ts': app(...completes("'shop-nps' | 'checkout-ces' | 'help-csat'")) })).toEqual(
      [],
    );
  });

  it('complete them in the components of React and Vue too', () => {
    const files = { 'candor.d.json.ts': typesOf(SHOP, 'candor.json') };
    const react = [
      "import { CandorProvider, CandorSurvey, useCandor } from '@candor/widget/react';",
      'export const Page = () => <CandorSurvey survey="shop-nps" />;',
      'export const Wrong = () => <CandorSurvey survey="shop-npz" />;',
      "export const use = () => useCandor().ask('shop-npz');",
      "export const App = () => <CandorProvider options={{ endpoint: '/' }}><Page /></CandorProvider>;",
    ];
    const vue = [
      "import { h } from 'vue';",
      "import { CandorSurvey, useCandor } from '@candor/widget/vue';",
      "export const right = () => h(CandorSurvey, { survey: 'shop-nps' });",
      "export const use = () => useCandor().ask('shop-npz');",
    ];
    const errors = errorsIn({ ...files, 'react.tsx': react.join('\n'), 'vue.ts': vue.join('\n') });
    expect(errors.filter((line) => !line.startsWith(' ')).map((line) => line.slice(0, line.indexOf('):')))).toEqual([
      'react.tsx(3,42',
      'react.tsx(4,42',
      'vue.ts(4,42',
    ]);
  });
});

describe('candor types', () => {
  const CLI = fileURLToPath(new URL('../packages/collector/dist/cli.js', import.meta.url));
  function run(content: unknown): { status: number | null; stdout: string; stderr: string } {
    const folder = mkdtempSync(join(tmpdir(), 'candor-types-'));
    try {
      writeFileSync(join(folder, 'candor.json'), JSON.stringify(content));
      return spawnSync(process.execPath, [CLI, 'types', 'candor.json'], { cwd: folder, encoding: 'utf8' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('prints the declarations of a survey file', () => {
    expect(run(SHOP)).toMatchObject({ status: 0, stdout: typesOf(SHOP, 'candor.json'), stderr: '' });
  });

  it('prints nothing of a file that is not valid, and says what is wrong with it', () => {
    const { status, stdout, stderr } = run({ ...SHOP, language: 7 });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^candor: candor\.json is not valid:\n {2}language: /);
  });
});
