import { z } from 'zod';

/** What may stand at one place of a file: the keys of each form it can have. A form without keys is no object. */
export type Form = string[];

type Json = Record<string, unknown>;

/**
 * The forms that a schema allows at a place of a file, for messages that name what may be there. Of several, those that
 * the file has chosen by a word: a survey of metric `nps` has no form of CSAT.
 *
 * @example formsAt(surveyFileSchema, {}, ['budget']) // → [['perSession', 'per30Days']]
 */
export function formsAt(schema: z.ZodType, file: unknown, path: readonly PropertyKey[]): Form[] {
  const whole: Json = { ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
  let value = file;
  let here = chosen(alternatives(whole, whole), value);
  for (const step of path) {
    value = isJson(value) ? value[String(step)] : undefined;
    const next = here.flatMap((each) => inside(each, step)).flatMap((each) => alternatives(each, whole));
    here = chosen(next, value);
  }
  return here.map(({ properties }) => Object.keys(isJson(properties) ? properties : {}));
}

/** Without those that want another word at one of their keys; all of them if none is left. */
function chosen(forms: Json[], value: unknown): Json[] {
  if (!isJson(value)) return forms;
  const fit = forms.filter(({ properties }) =>
    Object.entries(isJson(properties) ? properties : {}).every(([key, property]) => {
      const words = isJson(property) ? (property['enum'] ?? property['const']) : undefined;
      return words === undefined || value[key] === undefined || [words].flat().includes(value[key]);
    }),
  );
  return fit.length > 0 ? fit : forms;
}

/** What a schema stands for, without references and choices. */
function alternatives(schema: unknown, whole: Json): Json[] {
  if (!isJson(schema)) return [];
  if (typeof schema['$ref'] === 'string') {
    const [, ...steps] = schema['$ref'].split('/');
    return alternatives(
      steps.reduce((at: unknown, step) => (isJson(at) ? at[step] : undefined), whole),
      whole,
    );
  }
  const choices = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(choices) ? choices.flatMap((each) => alternatives(each, whole)) : [schema];
}

function inside({ properties, additionalProperties, items }: Json, step: PropertyKey): unknown[] {
  if (typeof step === 'number') return [items];
  return [isJson(properties) && Object.hasOwn(properties, step) ? properties[String(step)] : additionalProperties];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
