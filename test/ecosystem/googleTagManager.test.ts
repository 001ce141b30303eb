import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, docs } from '../setup/docs.js';
import { partsOf, runScenario, scenariosOf } from './gtmSandbox.js';

const parts = partsOf(docs('google-tag-manager/template.tpl'));
const script = parts['SANDBOXED_JS_FOR_WEB_TEMPLATE'] ?? '';
const scenarios = scenariosOf(`${parts['TESTS']}\n`);

interface Field {
  name: string;
  type: string;
  enablingConditions?: { paramName: string; paramValue: string }[];
  selectItems?: { value: string }[];
}
const fields: Field[] = JSON.parse(parts['TEMPLATE_PARAMETERS'] ?? '');

interface Typed {
  string?: string;
  boolean?: boolean;
  listItem?: Typed[];
  mapKey?: Typed[];
  mapValue?: Typed[];
}
interface Permission {
  instance: { key: { publicId: string; versionId: string }; param: { key: string; value: Typed }[] };
}
const permissions: Permission[] = JSON.parse(parts['WEB_PERMISSIONS'] ?? '');

/** A permission's list: texts, or objects of named values. */
function listOf(id: string): (string | Record<string, unknown>)[] {
  const permission = permissions.find(({ instance }) => instance.key.publicId === id);
  return (permission?.instance.param[0]?.value.listItem ?? []).map(
    ({ string, mapKey = [], mapValue = [] }) =>
      string ??
      Object.fromEntries(mapKey.map((key, at) => [key.string, mapValue[at]?.string ?? mapValue[at]?.boolean])),
  );
}

/** What each function needs to be allowed. */
const NEEDS: Record<string, (given: unknown[]) => [permission: string, what: object | string][]> = {
  createArgumentsQueue: ([name, queue]) =>
    [name, queue].map((key) => ['access_globals', expect.objectContaining({ key, read: true, write: true })]),
  callInWindow: ([key]) => [['access_globals', expect.objectContaining({ key, execute: true })]],
  injectScript: ([url]) => [['inject_script', String(url).replace(/^(https:\/\/).*/, '$1*/*')]],
  isConsentGranted: ([consentType]) => [['access_consent', expect.objectContaining({ consentType, read: true })]],
  addConsentListener: ([consentType]) => [['access_consent', expect.objectContaining({ consentType, read: true })]],
  gtmOnSuccess: () => [],
  gtmOnFailure: () => [],
};

describe('the template for Google Tag Manager', () => {
  it('has the parts that a template has, in their order', () => {
    expect(Object.keys(parts)).toEqual([
      'TERMS_OF_SERVICE',
      'INFO',
      'TEMPLATE_PARAMETERS',
      'SANDBOXED_JS_FOR_WEB_TEMPLATE',
      'WEB_PERMISSIONS',
      'TESTS',
      'NOTES',
    ]);
    expect(JSON.parse(parts['INFO'] ?? '')).toMatchObject({
      type: 'TAG',
      containerContexts: ['WEB'],
      displayName: 'Candor',
    });
  });

  it.each(scenarios)('$name', ({ code }) => {
    expect(() => runScenario(code, script, () => {})).not.toThrow();
  });

  it('has scenarios that can fail', () => {
    const broken = script
      .replace("'candor.js'", "'other.js'")
      .replaceAll('granted)', '!granted)')
      .replace('data.moment', "'x'");
    const failing = scenarios.filter(({ code }) => {
      try {
        runScenario(code, broken, () => {});
        return false;
      } catch {
        return true;
      }
    });
    expect(failing.length).toBeGreaterThan(3);
  });

  it('asks for the permissions that its code needs, and for no other', () => {
    const needed = new Set<string>();
    for (const { code } of scenarios) {
      runScenario(code, script, (name, given) => {
        const needs = NEEDS[name];
        if (!needs) throw new Error(`it is not known what ${name} needs`);
        for (const [permission, what] of needs(given)) {
          expect(listOf(permission), `${name}(${String(given[0])})`).toContainEqual(what);
          needed.add(permission);
        }
      });
    }
    expect(permissions.map(({ instance }) => instance.key.publicId).sort()).toEqual([...needed].sort());
    expect(listOf('access_globals').map((entry) => Object(entry).key)).toEqual(['candor', 'candor.q']);
  });

  it('requires nothing that it does not use', () => {
    const required = [...script.matchAll(/const (\w+) = require\('\1'\)/g)].map(([, name = '']) => name);
    expect(required).toHaveLength([...script.matchAll(/require\(/g)].length);
    expect(required.filter((name) => !script.includes(`${name}(`))).toEqual([]);
  });

  it('uses every field that it shows, and shows every field that it uses', () => {
    const used = new Set([...script.matchAll(/\bdata\.(\w+)/g)].map(([, name = '']) => name));
    for (const callback of ['gtmOnSuccess', 'gtmOnFailure']) used.delete(callback);
    expect(fields.map(({ name }) => name).sort()).toEqual([...used].sort());
  });

  it('shows each field where it is used', () => {
    const [action] = fields;
    const actions = action?.selectItems?.map(({ value }) => value);
    expect(actions).toEqual(['load', 'moment', 'ask', 'consent']);
    for (const { enablingConditions } of fields.slice(1)) {
      expect(enablingConditions).toHaveLength(1);
      expect(actions).toContain(enablingConditions?.[0]?.paramValue);
    }
  });

  it('sets what the script tag can be given, and all of it', () => {
    const settings = fields.filter(({ enablingConditions }) => enablingConditions?.[0]?.paramValue === 'load');
    expect(settings.map(({ name }) => name).sort()).toEqual(ATTRIBUTES.filter((name) => name !== 'config').sort());
  });
});
