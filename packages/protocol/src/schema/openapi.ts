import { z } from 'zod';
import { LIMITS } from '../wire.js';
import { batchSchema, outcomeSchema, receiptSchema, responseSchema } from './response.js';
import { ruleSchema, surveyFileSchema } from './survey.js';
import { pastSchema, visitorQuestionSchema } from './visitor.js';

/** What comes with every status that is not 200: a sentence for people, a word for programs. */
const faultSchema = z.object({ error: z.string(), code: z.string(), details: z.array(z.string()).exactOptional() });

const SCHEMAS = {
  SurveyResponse: responseSchema,
  Outcome: outcomeSchema,
  Batch: batchSchema,
  Receipt: receiptSchema,
  SurveyFile: surveyFileSchema,
  Rule: ruleSchema,
  VisitorQuestion: visitorQuestionSchema,
  Past: pastSchema,
  Fault: faultSchema,
};
type SchemaName = keyof typeof SCHEMAS;

/**
 * The wire as an OpenAPI 3.1 document. Its components are made from the zod schemas that the collector checks with, so
 * that the two never disagree. What only a program can check (a rating inside its scale, unique survey ids) is in words.
 */
export function openApiDocument(): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Candor: from a widget to a collector',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Any server can take part. Every answer, errors too, carries `Access-Control-Allow-Origin: *`; no request carries credentials.',
    },
    servers: [{ url: 'https://feedback.example.com', description: 'The endpoint that the widget is given.' }],
    paths: {
      '/v1/responses': { post: postResponses() },
      '/v1/surveys': { get: getSurveys() },
      '/v1/visitors': { post: postVisitors() },
    },
    components: { schemas: componentSchemas() },
  };
}

function postResponses(): object {
  return {
    operationId: 'postResponses',
    summary: 'Hands over a batch; the answer is a receipt.',
    description:
      'The widget sends JSON as `text/plain` with no header of its own, which makes it a simple request without a preflight. ' +
      'A response leaves the device only after a verdict that names exactly its id and revision. Of one id the highest ' +
      'revision counts, in whatever order they arrive, and once. `accepted` is said only of what is on the disk.',
    requestBody: {
      required: true,
      description: `At most ${LIMITS.bodyBytes} bytes, ${LIMITS.batchResponses} responses and ${LIMITS.batchOutcomes} outcomes.`,
      content: {
        'text/plain': {
          schema: { type: 'string', contentMediaType: 'application/json', contentSchema: refTo('Batch') },
        },
        'application/json': { schema: refTo('Batch') },
      },
    },
    responses: {
      200: {
        description: 'One verdict for each response, also where some are refused. Outcomes have none of their own.',
        headers: { 'Access-Control-Allow-Origin': { required: true, schema: { const: '*' } } },
        content: { 'application/json': { schema: refTo('Receipt') } },
      },
      400: fault('Not a batch at all. The widget halves what it sent until the one that does harm stands alone.'),
      401: fault('No such site. As with every wrong set-up, the widget keeps everything and waits an hour.'),
      403: fault('This site, or this page, may not send here. Kept like a 401.'),
      413: fault('Too large. The widget halves the batch.'),
      415: fault('Neither `text/plain` nor `application/json`, or compressed. Tried again later.'),
      429: waiting('Too many requests; nothing of this one was kept.'),
      503: waiting('Nothing can be stored now (a full disk, a restart); nothing of this batch was kept.'),
    },
  };
}

function getSurveys(): object {
  return {
    operationId: 'getSurveys',
    summary: 'The survey file of a site.',
    parameters: [
      {
        name: 'site',
        in: 'query',
        schema: { type: 'string' },
        description: 'May be left out where there is one site.',
      },
      { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
    ],
    responses: {
      200: {
        description:
          'What may be asked, with an ETag and stale-while-revalidate. A collector that steers puts `steering` into it: the share ' +
          'of respondents to be asked now, which is never more than the `sample` of the survey.',
        headers: { ETag: { schema: { type: 'string' } }, 'Cache-Control': { schema: { type: 'string' } } },
        content: { 'application/json': { schema: refTo('SurveyFile') } },
      },
      304: { description: 'It has not changed.' },
      404: fault('No such site.'),
    },
  };
}

function postVisitors(): object {
  return {
    operationId: 'postVisitors',
    summary: 'When somebody whom the site identifies was last asked, on whatever device.',
    description:
      'The widget asks once a page where the survey file says `acrossDevices` and the page has a signature; without an answer ' +
      'it shows nothing to them. What it is to be told comes with the batches: the `respondent` of responses, and of outcomes ' +
      'that are `shown`. A simple request, as a batch is. The signature is the one that responses carry: over the respondent ' +
      'and the traits.',
    requestBody: {
      required: true,
      content: {
        'text/plain': {
          schema: { type: 'string', contentMediaType: 'application/json', contentSchema: refTo('VisitorQuestion') },
        },
        'application/json': { schema: refTo('VisitorQuestion') },
      },
    },
    responses: {
      200: {
        description: 'Times in milliseconds since 1970 by the clock of the collector; nothing of surveys never shown.',
        headers: { 'Access-Control-Allow-Origin': { required: true, schema: { const: '*' } } },
        content: { 'application/json': { schema: refTo('Past') } },
      },
      400: fault('Not such a question.'),
      401: fault('No such site, or no valid signature of it for this respondent with these traits.'),
      403: fault('This site, or this page, may not ask here.'),
      404: fault('The site has no secret with which it could sign.'),
      413: fault('Too large.'),
      415: fault('Neither `text/plain` nor `application/json`.'),
      429: waiting('Too many requests, or too many wrong signatures from this address.'),
      503: waiting('Nothing can be looked up now.'),
    },
  };
}

function fault(description: string): object {
  return { description, content: { 'application/json': { schema: refTo('Fault') } } };
}

function waiting(description: string): object {
  const words = 'Seconds, or a date; held between 1 second and 24 hours, and kept to by every tab. Must be exposed.';
  return { ...fault(description), headers: { 'Retry-After': { description: words, schema: { type: 'string' } } } };
}

function refTo(name: SchemaName): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** One JSON Schema per name, each pointing to the others by reference. */
function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    // The document says once which dialect it speaks, and a component is found by its place.
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _place, ...schema }]) => [name, schema]),
  );
}
