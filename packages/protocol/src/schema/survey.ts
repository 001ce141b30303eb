import { z } from 'zod';
import { BANDS, type BandOf } from '../band.js';
import type { Metric } from '../metric.js';
import type { Rule } from '../eligibility/rule.js';
import { CHOICE_ID, COLOUR, FACT, FONT, ID, LANGUAGE, LINK, OPTION_ID, PATH } from '../patterns.js';
import { MARKS, PLACES, SCHEMES } from '../survey.js';
import { scaleSchema } from './measure.js';

const id = z.string().regex(ID, { error: 'expected a short id of a-z, 0-9, ".", "_" and "-", such as "checkout-ces"' });
const text = z.string().min(1).max(1000);
const language = z.string().regex(LANGUAGE, { error: 'expected a language tag such as "en" or "pt-BR"' });
const path = z
  .string()
  .regex(PATH, { error: 'expected a path that begins with "/", such as "/pricing" or "/help/**"' });

const selector = z.string().min(1).max(200);

export const touchpointSchema = z.strictObject({
  id,
  stage: text.exactOptional(),
  team: text.exactOptional(),
  channel: text.exactOptional(),
});

const fact = z.union([z.string().max(500), z.number(), z.boolean()]);

const condition = z
  .strictObject({
    fact: z.string().regex(FACT, {
      error: 'expected a fact such as "device", "locale", "visits", "query.utm_source" or "trait.plan"',
    }),
    is: z.union([fact, z.array(fact).min(1).max(100)]).exactOptional(),
    atLeast: z.union([z.number(), z.string().max(500)]).exactOptional(),
    atMost: z.union([z.number(), z.string().max(500)]).exactOptional(),
    like: z.string().max(500).exactOptional(),
    known: z.boolean().exactOptional(),
  })
  .refine((asked) => Object.keys(asked).length > 1, {
    error: 'expected something that is asked of the fact: "is", "atLeast", "atMost", "like" or "known"',
  });

/** A small boolean tree: whom a survey is for. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    condition,
    z.strictObject({ all: z.array(ruleSchema).max(50) }),
    z.strictObject({ any: z.array(ruleSchema).max(50) }),
    z.strictObject({ not: ruleSchema }),
  ]),
);

const times = z.int().min(1).max(1000);
const seconds = z
  .number()
  .min(0)
  .max(86_400 * 365);

const nth = times.exactOptional();
const simple = [
  z.strictObject({ on: z.literal('code'), name: id, when: ruleSchema.exactOptional(), nth }),
  z.strictObject({
    on: z.literal('dataLayer'),
    event: z.string().min(1).max(200),
    when: ruleSchema.exactOptional(),
    nth,
  }),
  z.strictObject({ on: z.literal('page'), url: path, nth }),
  z.strictObject({ on: z.literal('dwell'), url: path, seconds: z.number().min(0).max(86_400), nth }),
  z.strictObject({ on: z.literal('button'), nth }),
  z.strictObject({ on: z.enum(['click', 'seen', 'sent']), selector, url: path.exactOptional(), nth }),
  z.strictObject({ on: z.literal('scroll'), percent: z.number().min(0).max(100), url: path.exactOptional(), nth }),
  z.strictObject({ on: z.literal('exit'), url: path.exactOptional(), nth }),
  z.strictObject({ on: z.literal('idle'), seconds: z.number().min(1).max(86_400), url: path.exactOptional(), nth }),
] as const;

export const momentSchema = z.discriminatedUnion('on', [
  ...simple,
  z.strictObject({
    on: z.literal('sequence'),
    of: z.array(z.discriminatedUnion('on', simple)).min(2).max(5),
    within: seconds,
    nth,
  }),
]);

const choice = z.strictObject({
  id: z.string().regex(CHOICE_ID, { error: 'expected a short id other than "contact", which is that of an address' }),
  options: z
    .array(z.string().regex(OPTION_ID, { error: 'expected a short id; for a reason in own words, set "other": true' }))
    .min(2)
    .max(20),
  bands: z.array(z.enum(Object.values(BANDS).flat())).exactOptional(),
  many: z.boolean().exactOptional(),
  other: z.boolean().exactOptional(),
});

const look = z.strictObject({
  marks: z.enum(MARKS).exactOptional(),
  place: z.enum(PLACES).exactOptional(),
  side: z.enum(['start', 'end']).exactOptional(),
  scheme: z.enum(SCHEMES).exactOptional(),
  accent: z.string().regex(COLOUR, { error: 'expected a colour such as "#3050c8"' }).exactOptional(),
  radius: z.number().min(0).max(2).exactOptional(),
  font: z.string().regex(FONT, { error: 'expected a list of font families' }).exactOptional(),
});

const nextStep = z.strictObject({
  text,
  url: z
    .string()
    .regex(LINK, { error: 'expected an address that begins with "https://", "mailto:", "tel:" or "/"' })
    .exactOptional(),
  code: text.exactOptional(),
});

/** Something for each band that has it. */
function byBand<M extends Metric, S extends z.ZodType>(
  metric: M,
  schema: S,
): z.ZodObject<Record<BandOf<M>, z.ZodExactOptional<S>>, z.core.$strict> {
  const bands: readonly BandOf<M>[] = BANDS[metric];
  return z.strictObject(
    // fromEntries forgets the key names that BANDS[metric] holds.
    Object.fromEntries(bands.map((band) => [band, schema.exactOptional()])) as Record<BandOf<M>, z.ZodExactOptional<S>>,
  );
}

function surveyOf<M extends Metric>(metric: M) {
  return z.strictObject({
    id,
    touchpoint: id,
    metric: z.literal(metric),
    scale: scaleSchema(metric).exactOptional(),
    texts: z.record(
      language,
      z.strictObject({
        question: text,
        low: text.exactOptional(),
        high: text.exactOptional(),
        followUp: byBand(metric, text).exactOptional(),
        choice: z.strictObject({ question: text, options: z.record(id, text) }).exactOptional(),
        contact: byBand(metric, text).exactOptional(),
        thanks: text.exactOptional(),
        next: byBand(metric, nextStep).exactOptional(),
      }),
    ),
    moments: z.array(momentSchema).max(50),
    delaySeconds: seconds.exactOptional(),
    deadlineSeconds: seconds.exactOptional(),
    cancel: z.array(momentSchema).max(20).exactOptional(),
    cooldownDays: z.number().min(0).max(3650).exactOptional(),
    sample: z.number().gt(0).max(1).exactOptional(),
    mode: z.enum(['census', 'sample']).exactOptional(),
    margin: z.number().gt(0).max(100).exactOptional(),
    quota: z.strictObject({ answers: z.int().min(1), per: z.enum(['day', 'week', 'month', 'ever']) }).exactOptional(),
    audience: ruleSchema.exactOptional(),
    atMost: times.exactOptional(),
    laterDays: z.number().min(0).max(3650).exactOptional(),
    mayOptOut: z.boolean().exactOptional(),
    priority: z.number().exactOptional(),
    choice: choice.exactOptional(),
    withdrawable: z.boolean().exactOptional(),
    look: look.exactOptional(),
  });
}

export const surveySchema = z.discriminatedUnion('metric', [surveyOf('nps'), surveyOf('csat'), surveyOf('ces')]);

/** `candor.json`. Keys it does not know are errors: a mistyped cooldown would ask people too often. */
export const surveyFileSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    version: z.literal(1),
    language,
    touchpoints: z.array(touchpointSchema).exactOptional(),
    budget: z.strictObject({ perSession: times.exactOptional(), per30Days: times.exactOptional() }).exactOptional(),
    acrossDevices: z.boolean().exactOptional(),
    dataLayer: z.boolean().exactOptional(),
    funnel: z.boolean().exactOptional(),
    steering: z
      .record(id, z.strictObject({ share: z.number().min(0).max(1), want: z.number().min(0).exactOptional() }))
      .exactOptional(),
    surveys: z.array(surveySchema).max(200),
  })
  .superRefine((file, context) => {
    const seen = new Set<string>();
    file.surveys.forEach((survey, index) => {
      if (seen.has(survey.id)) {
        context.addIssue({ code: 'custom', path: ['surveys', index, 'id'], message: 'expected an id of its own' });
      }
      seen.add(survey.id);
      for (const [tag, { choice: words }] of Object.entries(survey.texts)) {
        const missing = survey.choice?.options.find((option) => words?.options[option] === undefined);
        if (missing === undefined) continue;
        const place = ['surveys', index, 'texts', tag, 'choice', 'options', missing];
        context.addIssue({ code: 'custom', path: place, message: 'expected words for this option' });
      }
      if (!(file.language in survey.texts)) {
        const message = `expected a text in "${file.language}", the language of the file`;
        context.addIssue({ code: 'custom', path: ['surveys', index, 'texts'], message });
      }
    });
  });
