import * as z from 'zod/mini';
import { deriveIdentifiers, type Sha256 } from '../incident/identifiers.ts';
import type { ReporterAction } from '../reporter/action.ts';
import { ACTIONS } from '../reporter/actions.ts';
import { REPORT_EXAMPLES } from './examples.ts';

/** What every post to one's own report may carry besides the action's own fields. */
const carried = {
  receiptCode: z.optional(z.string()),
  key: z.optional(z.string().check(z.regex(/^[\w-]{8,64}$/))),
  language: z.optional(z.enum(['sv', 'fi', 'en'])),
};

/** What is posted to open a report. */
export const openSchema = z.object({ ...carried, receiptCode: z.string() });

/** The case as the person sees it. More stands in it than is named here. */
export const ownReportSchema = z.looseObject({
  reference: z.string(),
  receivedAt: z.string(),
  status: z.enum(['waiting', 'unanswered', 'taken', 'closed']),
  /** Where it stands and what happens next, in whole sentences. */
  says: z.array(z.string()),
  standing: z.looseObject({
    state: z.enum(['alerting', 'waiting', 'passed', 'unanswered', 'taken', 'closed']),
    contact: z.looseObject({ by: z.string(), late: z.boolean(), madeAt: z.optional(z.string()) }),
    nextContact: z.optional(z.string()),
  }),
  decisions: z.looseObject({}),
  asked: z.array(z.string()),
  messages: z.array(z.looseObject({ at: z.string(), text: z.string() })),
  told: z.looseObject({ added: z.array(z.looseObject({ at: z.string(), text: z.string() })) }),
  steps: z.array(
    z.looseObject({
      group: z.string(),
      steps: z.array(z.looseObject({ id: z.string(), state: z.string() })),
    }),
  ),
  /** Who is to be in touch over the year, and how the person wants it. */
  contacts: z.looseObject({
    plan: z.array(
      z.looseObject({ id: z.string(), state: z.string(), at: z.string(), who: z.array(z.string()) }),
    ),
    wishes: z.looseObject({}),
    chosen: z.array(z.looseObject({ wish: z.string(), at: z.string() })),
  }),
  alerted: z.array(z.looseObject({ role: z.string(), at: z.string() })),
  readers: z.array(z.looseObject({ role: z.string(), at: z.string(), file: z.optional(z.int()) })),
});

/** How the description of the API writes a body, and what can go wrong. */
export interface Wording {
  readonly jsonSchema: (schema: z.ZodMiniType, io: 'input' | 'output') => Described;
  readonly json: (schema: string, examples?: object) => object;
  readonly html: object;
  readonly problem: (status: number, description: string) => object;
  readonly refusals: object;
  readonly lang: object;
}

/** One object with the fields of both: two closed ones would each refuse the other's. */
const together = (own: Described, others: Described): object => ({
  ...own,
  properties: { ...others.properties, ...own.properties },
});

interface Described {
  readonly properties?: object;
}

const DESCRIPTION =
  'The receipt code stands in the body and never in an address. A browser gets a session in a cookie instead and need not send it again; 403 without either. What is sent again with the same `key` changes nothing. Wrong codes slow their address down: 429 with `Retry-After`.';

/**
 * The way back to one's own report, from the same table of actions that the handler serves. The receipt code of the
 * examples is that of the red report among the examples of `POST /incidents`: once that was sent, they are accepted.
 */
export const reportPaths = (sha256: Sha256, { jsonSchema, json, html, problem, refusals, lang }: Wording) => {
  const { receiptCode } = deriveIdentifiers(REPORT_EXAMPLES.red.value.submissionId, sha256);
  const own = { description: 'The case as it then stands', content: { ...json('OwnReport'), ...html } };
  const post = (summary: string, schema: string, examples: object) => ({
    summary,
    description: DESCRIPTION,
    parameters: [lang],
    requestBody: {
      required: true,
      content: {
        ...json(schema, examples),
        'application/x-www-form-urlencoded': { schema: { $ref: `#/components/schemas/${schema}` } },
      },
    },
    responses: {
      200: own,
      303: { description: 'Done, for a browser: back to the page' },
      ...problem(403, 'The code opens nothing, there is no session, or a page of somebody else sent it'),
      ...problem(409, 'What was answered has changed since it was shown'),
      ...refusals,
    },
  });
  const actions = Object.entries(ACTIONS) as unknown as [string, ReporterAction][];
  const named = (name: string) => `Report-${name}`;
  return {
    receiptCode,
    paths: {
      '/report': {
        get: {
          summary: 'One’s own report within a session, or the field for the receipt code',
          parameters: [lang],
          responses: { 200: own, ...problem(403, 'JSON without a session') },
        },
        post: post('Open a report by its receipt code', 'OpenReport', { open: { value: { receiptCode } } }),
      },
      '/report/leave': {
        post: {
          summary: 'End the session',
          parameters: [lang],
          responses: {
            200: {
              description: 'It is over',
              content: {
                'application/json': { schema: { type: 'object' }, example: { status: 'left' } },
                ...(html as object),
              },
            },
          },
        },
      },
      ...Object.fromEntries(
        actions.map(([name, { examples }]) => [
          `/report/${name}`,
          {
            post: post(
              `One’s own report: ${name}`,
              named(name),
              Object.fromEntries(
                Object.entries(examples).map(([example, value]) => [
                  example.replace(/\W+/g, '-'),
                  { value: { receiptCode, ...(value as object) } },
                ]),
              ),
            ),
          },
        ]),
      ),
    },
    schemas: {
      OwnReport: jsonSchema(ownReportSchema, 'output'),
      OpenReport: jsonSchema(openSchema, 'input'),
      ...Object.fromEntries(
        actions.map(([name, { schema }]) => [
          named(name),
          together(jsonSchema(schema, 'input'), jsonSchema(z.object(carried), 'input')),
        ]),
      ),
    },
  };
};
