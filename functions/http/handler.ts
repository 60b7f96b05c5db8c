import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { errorFields, log } from '../log.ts';
import { problemResponse } from './problem-response.ts';

export type HttpHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/**
 * A Lambda behind the API. Whatever is thrown becomes an answer: a Problem as it is, anything else a 500 that says an
 * id and nothing else. What is logged is the code and the place in the code, never a message or a body.
 */
export const httpHandler = (handle: HttpHandler) =>
  middy<APIGatewayProxyEvent, APIGatewayProxyResult, Error, Context>()
    .use({
      onError: async (request) => {
        const { event, context, error } = request;
        const requestId = context.awsRequestId;
        const problem = error instanceof Problem ? error : new Problem('internal');
        if (problem.code === 'internal') log.error('request.failed', { requestId, ...errorFields(error) });
        else log.info('request.refused', { requestId, status: problem.status, state: problem.code });
        request.response = await problemResponse(problem, event, requestId);
      },
    })
    .handler(handle);
