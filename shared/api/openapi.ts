import * as z from 'zod/mini';
import { askedSchema } from '../evidence/asked.ts';
import { FOLLOW_UP_OUTCOMES, REFERRAL_OUTCOMES } from '../followups/outcomes.ts';
import type { Sha256 } from '../incident/identifiers.ts';
import { LEVELS } from '../level/levels.ts';
import { PROBLEMS } from '../problem.ts';
import { REPORT_EXAMPLES } from './examples.ts';
import { reportPaths } from './report-paths.ts';
import { answerSchema, receivedSchema, referralSchema, takeSchema } from './requests.ts';

/** The answer to a report. */
const receiptSchema = z.strictObject({
  reference: z.string(),
  receiptCode: z.string(),
  level: z.enum(LEVELS),
  contactBy: z.iso.datetime({ offset: true }),
});

/** What is posted to ask for a form for a file. */
const evidenceFileSchema = z.extend(askedSchema, {
  receiptCode: z.optional(z.string()),
  key: z.optional(z.string()),
});

const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [string, ...string[]]),
  id: z.optional(z.string()),
  errors: z.optional(z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() }))),
});

const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const json = (schema: string, examples?: object) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, ...(examples && { examples }) },
});
const form = (schema: string) => ({
  'application/x-www-form-urlencoded': { schema: { $ref: `#/components/schemas/${schema}` } },
});
const html = { 'text/html': { schema: { type: 'string' } } };

const problem = (status: number, description: string) => ({
  [status]: {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } }, ...html },
  },
});

const refusals = {
  ...problem(400, 'Unreadable'),
  ...problem(413, 'Over 64 KB'),
  ...problem(415, 'Neither JSON nor a form'),
  ...problem(422, 'Well-formed, but something in it is wrong; `errors` says where'),
  ...problem(429, 'Too many requests'),
  ...problem(500, 'Our own fault; `id` finds it in the log'),
};

const token = {
  name: 'token',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: "The link's secret",
};
const lang = { name: 'lang', in: 'query', schema: { type: 'string', enum: ['sv', 'fi', 'en'] } };

/** Answers that need nothing more to be said. */
const SIMPLE = FOLLOW_UP_OUTCOMES.filter((outcome) => outcome !== 'handed-over');

/** Both methods of a page that is reached by a link. */
const linked = (what: string, schema: string, examples: object, example: object) => ({
  get: {
    summary: `${what}: what waits`,
    parameters: [token, lang],
    responses: {
      200: {
        description: 'What waits',
        content: { ...html, 'application/json': { schema: { type: 'object' }, example } },
      },
      ...problem(404, 'The link opens nothing, or nothing any more'),
    },
  },
  post: {
    summary: what,
    parameters: [token, lang],
    requestBody: { required: true, content: { ...json(schema, examples), ...form(schema) } },
    responses: {
      200: {
        description: 'How it now stands',
        content: { ...html, 'application/json': { schema: { type: 'object' }, example } },
      },
      ...problem(404, 'The link opens nothing, or nothing any more'),
      ...refusals,
    },
  },
});

/**
 * The service's own description (OpenAPI 3.1), from the same schemas that the handlers parse with.
 *
 * @param report the report's schema, with the municipality's parties
 * @param sha256 for the receipt code of the examples
 */
export const openApi = (name: string, report: z.ZodMiniType, sha256: Sha256) => {
  const own = reportPaths(sha256, { jsonSchema, json, html, problem, refusals, lang });
  return {
    openapi: '3.1.0',
    info: {
      title: `Värna, ${name}`,
      version: '1.0.0',
      description:
        'Reports of threats, harassment and violence against elected officials. In danger: call 112.',
    },
    servers: [{ url: '.' }],
    paths: {
      '/': {
        get: {
          summary: 'The form',
          parameters: [lang],
          responses: { 200: { description: 'The form', content: html } },
        },
      },
      '/incidents': {
        post: {
          summary: 'Send a report',
          description:
            'Stored before it is answered. The same `submissionId` with the same content gives the same receipt.',
          requestBody: {
            required: true,
            content: {
              ...json('Report', REPORT_EXAMPLES),
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  description: 'The same fields, with dotted names: `contact.phone`',
                },
              },
            },
          },
          responses: {
            201: { description: 'Stored', content: { ...json('Receipt'), ...html } },
            200: { description: 'Stored before: the same receipt', content: { ...json('Receipt'), ...html } },
            ...problem(409, 'Another report was sent under this submissionId'),
            ...refusals,
          },
        },
      },
      ...own.paths,
      '/report/evidence': {
        get: {
          summary: 'The files of one’s own case, and where each stands',
          responses: {
            200: {
              description: 'In a session',
              content: { ...html, 'application/json': { schema: { type: 'object' } } },
            },
            ...problem(403, 'No session, or it is over'),
          },
        },
        post: {
          summary: 'Ask for a form by which one file may be posted straight to the bucket',
          description:
            'In a session, or with the receipt code. Post `fields` as `multipart/form-data` to `url`, then the file as `file`, last. One form is for one file, of at most 10 MB, and works for half an hour.',
          requestBody: {
            required: true,
            content: {
              ...json('EvidenceFile', {
                picture: {
                  value: { receiptCode: own.receiptCode, name: 'Skärmbild.png', size: 240_000 },
                },
              }),
              ...form('EvidenceFile'),
            },
          },
          responses: {
            201: { description: 'The form', content: { 'application/json': { schema: { type: 'object' } } } },
            200: { description: 'For a browser: the form as a page', content: html },
            ...problem(403, 'No session, no receipt code, or a wrong one'),
            ...refusals,
          },
        },
      },
      '/report/evidence/{file}': {
        get: {
          summary:
            'Save a file that was scanned and is clean: leads to a link on the bucket’s own host, for a minute',
          parameters: [{ name: 'file', in: 'path', required: true, schema: { type: 'integer' } }],
          responses: {
            302: { description: 'To the link' },
            200: {
              description: 'The link, as JSON',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            ...problem(403, 'No session, or it is over'),
            ...problem(404, 'No such file, or nobody may have it'),
          },
        },
      },
      '/alerts/{token}': linked(
        'Take a case, or pass it on',
        'Take',
        {
          take: { value: { action: 'take' } },
          pass: { value: { action: 'pass' } },
        },
        { reference: 'K7QM-2RTX', state: 'waiting', level: 'orange' },
      ),
      '/follow-ups/{token}': linked(
        'Answer a follow-up reminder',
        'FollowUpAnswer',
        {
          ...Object.fromEntries(SIMPLE.map((outcome) => [outcome, { value: { outcome } }])),
          'in-three-days': { value: { outcome: 'later', days: 3 } },
          'to-the-strategist': { value: { outcome: 'handed-over', to: 'KSS' } },
          'pause-the-contacts': { value: { choice: 'pause', until: '2099-12-01' } },
          'a-trial': { value: { event: 'court-date', day: '2099-11-24' } },
        },
        { reference: 'K7QM-2RTX', step: 'F3', state: 'waiting' },
      ),
      '/referrals/{token}': linked(
        'Answer a referral to occupational health',
        'ReferralAnswer',
        {
          open: { value: { action: 'open' } },
          ...Object.fromEntries(REFERRAL_OUTCOMES.map((action) => [action, { value: { action } }])),
        },
        { reference: 'K7QM-2RTX', state: 'waiting', answers: ['taken', 'met', 'declined'] },
      ),
      '/waiting/{token}': {
        get: {
          summary: 'What has gone over to somebody, each with a link of its own',
          parameters: [token, lang],
          responses: {
            200: {
              description: 'The list, what has waited longest first',
              content: {
                ...html,
                'application/json': {
                  schema: { type: 'object' },
                  example: {
                    items: [
                      {
                        number: 0,
                        reference: 'K7QM-2RTX',
                        kind: 'follow-up',
                        state: 'waiting',
                        since: '2026-12-02T08:00:00.000Z',
                        href: '../follow-ups/Ab1Ab1Ab1Ab1Ab1Ab1Ab1A-0',
                      },
                    ],
                  },
                },
              },
            },
            ...problem(404, 'The link opens nothing, or nothing any more'),
          },
        },
      },
      '/drills/{token}': linked(
        'Say that a drill was received',
        'Received',
        { received: { value: { action: 'received' } } },
        { reference: 'K7QM-2RTX', state: 'waiting', answerBy: '2026-12-02T09:00:00.000Z' },
      ),
      '/health': {
        get: {
          summary: 'Whether the service answers',
          responses: {
            200: {
              description: 'It does',
              content: { 'application/json': { schema: { type: 'object' }, example: { status: 'ok' } } },
            },
          },
        },
      },
      '/openapi.json': {
        get: {
          summary: 'This document',
          responses: {
            200: {
              description: 'OpenAPI 3.1',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Report: jsonSchema(report, 'input'),
        Receipt: jsonSchema(receiptSchema, 'output'),
        ...own.schemas,
        EvidenceFile: jsonSchema(evidenceFileSchema, 'input'),
        Take: jsonSchema(takeSchema, 'input'),
        FollowUpAnswer: jsonSchema(answerSchema, 'input'),
        ReferralAnswer: jsonSchema(referralSchema, 'input'),
        Received: jsonSchema(receivedSchema, 'input'),
        Problem: jsonSchema(problemSchema, 'output'),
      },
    },
  };
};
