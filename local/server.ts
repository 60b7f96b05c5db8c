import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { errorFields, log } from '../functions/log.ts';
import { control } from './control.ts';
import { eventFor, gatewayProblem, matchRoute, outgoing } from './gateway.ts';
import type { Stack } from './stack.ts';

/** API Gateway refuses what is over 10 MB before any function sees it. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Serves the manifest's routes and `/_local`. The port must be known before the stack can start, because the links in
 * the messages hold it: a request that comes before the stack is there waits for it.
 */
export const createLocalServer = (starting: Promise<Stack>): Server => {
  const server = createServer(async (request, response) => {
    const answer = await starting
      .then((stack) => answerFor(request, stack))
      .catch((thrown) => {
        log.error('local.failed', errorFields(thrown));
        return gatewayProblem('internal', 'Internal error');
      });
    const { headers, body } = outgoing(answer, request.headers['accept-encoding']);
    response.writeHead(answer.statusCode, headers).end(body);
  });
  // A client may use a connection again just as it is closed for having been idle, and then gets no answer.
  server.keepAliveTimeout = 0;
  return server;
};

const answerFor = async (request: IncomingMessage, stack: Stack): Promise<APIGatewayProxyResult> => {
  // Put together, not resolved: `//name` would be taken for another host.
  const url = URL.parse(`http://localhost${request.url}`);
  if (!url) return gatewayProblem('unreadable', 'Bad request');
  const body = await bodyOf(request);
  if (!body) return gatewayProblem('too_large', 'Too large', { connection: 'close' });
  if (url.pathname === '/_local' || url.pathname.startsWith('/_local/'))
    return control(request, url, body, stack);
  const match = matchRoute(request.method ?? 'GET', url.pathname);
  if (!('route' in match)) return match;
  return (await stack.lambda.invoke(
    match.route.name,
    eventFor(request, url, body, match),
  )) as APIGatewayProxyResult;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
