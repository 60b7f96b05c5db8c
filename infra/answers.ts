import {
  type IResource,
  MockIntegration,
  PassthroughBehavior,
  ResponseType,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { SAFE_HEADERS } from '../shared/manifest/headers.ts';
import { PROBLEMS, type ProblemCode } from '../shared/problem.ts';

const PROBLEM_JSON = 'application/problem+json';

/** What API Gateway answers by itself, in the words the functions would use (RFC 9457). */
const TITLES = {
  unreadable: 'Bad request',
  not_found: 'Not found',
  method_not_allowed: 'Method not allowed',
  too_large: 'Too large',
  unsupported_type: 'Unsupported media type',
  too_many_requests: 'Too many requests',
  internal: 'Internal error',
} as const satisfies Partial<Record<ProblemCode, string>>;

const ANSWERS: readonly (readonly [ResponseType, keyof typeof TITLES])[] = [
  // What API Gateway calls a missing token is a path that does not exist, with or without an Authorization header.
  [ResponseType.MISSING_AUTHENTICATION_TOKEN, 'not_found'],
  [ResponseType.INVALID_SIGNATURE, 'not_found'],
  [ResponseType.EXPIRED_TOKEN, 'not_found'],
  [ResponseType.RESOURCE_NOT_FOUND, 'not_found'],
  [ResponseType.REQUEST_TOO_LARGE, 'too_large'],
  [ResponseType.UNSUPPORTED_MEDIA_TYPE, 'unsupported_type'],
  [ResponseType.THROTTLED, 'too_many_requests'],
  [ResponseType.QUOTA_EXCEEDED, 'too_many_requests'],
  // The firewall holds nothing but limits of requests for each address.
  [ResponseType.WAF_FILTERED, 'too_many_requests'],
  [ResponseType.DEFAULT_4XX, 'unreadable'],
  [ResponseType.DEFAULT_5XX, 'internal'],
];

/** Quoted, as API Gateway wants values that stand for themselves. */
const SAFE = Object.fromEntries(Object.entries(SAFE_HEADERS).map(([name, value]) => [name, `'${value}'`]));

const problem = (code: keyof typeof TITLES): string => {
  const body = { type: 'about:blank', title: TITLES[code], status: PROBLEMS[code], code };
  return JSON.stringify(code === 'internal' ? { ...body, id: '$context.requestId' } : body);
};

/** Answers in the service's own form to what never reaches a function. */
export const answerProblems = (api: RestApi): void => {
  for (const [type, code] of ANSWERS) {
    api.addGatewayResponse(type.responseType, {
      type,
      statusCode: String(PROBLEMS[code]),
      templates: { [PROBLEM_JSON]: problem(code) },
      responseHeaders: { ...SAFE, ...(code === 'too_many_requests' && { 'Retry-After': "'60'" }) },
    });
  }
};

/** Bodies that a wrong method may come with; another gets 415. */
const BODIES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Answers 405 to every method of a path but those that are allowed, and names these. */
export const refuseOtherMethods = (resource: IResource, allowed: readonly string[]): void => {
  const statusCode = String(PROBLEMS.method_not_allowed);
  const headers = {
    'method.response.header.Allow': `'${allowed.join(', ')}'`,
    'method.response.header.Content-Type': `'${PROBLEM_JSON}'`,
    ...Object.fromEntries(
      Object.entries(SAFE).map(([name, value]) => [`method.response.header.${name}`, value]),
    ),
  };
  resource.addMethod(
    'ANY',
    new MockIntegration({
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestTemplates: Object.fromEntries(BODIES.map((type) => [type, `{"statusCode": ${statusCode}}`])),
      integrationResponses: [
        {
          statusCode,
          responseParameters: headers,
          responseTemplates: { [PROBLEM_JSON]: problem('method_not_allowed') },
        },
      ],
    }),
    {
      methodResponses: [
        {
          statusCode,
          responseParameters: Object.fromEntries(Object.keys(headers).map((header) => [header, true])),
        },
      ],
    },
  );
};
