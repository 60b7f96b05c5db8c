import { Agent, createServer, type IncomingMessage, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as an endpoint needs it. `url` has the path and the query; its host means nothing. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer<ArrayBuffer>;
}

export interface WireReply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string | Buffer;
}

/** Returned instead of a reply: the socket stays open and is never answered. */
export const HOLD = Symbol('hold');

export interface Endpoint {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Serves on a free loopback port. Closing it drops every connection, the ones held open included. */
export async function serve(
  answer: (request: WireRequest) => Promise<WireReply | typeof HOLD>,
): Promise<Endpoint> {
  const server = createServer(async (incoming, response) => {
    try {
      const body = (await buffer(incoming)) as Buffer<ArrayBuffer>;
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const reply = await answer({ method: incoming.method ?? 'GET', url, headers: incoming.headers, body });
      if (reply !== HOLD) {
        response.writeHead(reply.status, reply.headers).end(reply.body);
      }
    } catch {
      // No words about it: an error met here can carry the message that was being sent.
      response.headersSent ? response.destroy() : response.writeHead(500).end();
    }
  });
  // An SDK client may reuse a connection just as an idle timeout closes it; without one that race cannot happen.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Keeps connections for the next request; those that nobody uses for a while end before the other side ends them. */
const agent = new Agent({ keepAlive: true, timeout: 4000 });

/** Passes a request on to another server, and that server's answer back, byte for byte. */
export const forward = ({ method, url, headers, body }: WireRequest, endpoint: string): Promise<WireReply> =>
  new Promise((resolve, reject) => {
    const target = new URL(url.pathname + url.search, endpoint);
    const passed = sendRequest(target, { method, headers: withoutHops(headers), agent }, (answer) => {
      const reply = { status: answer.statusCode ?? 502, headers: withoutHops(answer.headers) };
      buffer(answer).then((all) => resolve({ ...reply, body: all }), reject);
    });
    passed.once('error', reject).end(body);
  });

const withoutHops = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !HOP_BY_HOP.has(name) ? [[name, value]] : [],
    ),
  );

/** What describes one connection rather than the message; Node sets its own. */
const HOP_BY_HOP = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
]);
