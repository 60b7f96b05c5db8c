import { createServer, type IncomingMessage } from 'node:http';
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

/** Passes a request on to another server, and that server's answer back, byte for byte. */
export async function forward(request: WireRequest, endpoint: string): Promise<WireReply> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !HOP_BY_HOP.has(name)) {
      headers.set(name, value);
    }
  }
  const target = new URL(request.url.pathname + request.url.search, endpoint);
  const hasBody = request.body.length > 0;
  const answer = await fetch(target, {
    method: request.method,
    headers,
    ...(hasBody && { body: request.body }),
  });
  const kept = [...answer.headers].filter(([name]) => !HOP_BY_HOP.has(name));
  return {
    status: answer.status,
    headers: Object.fromEntries(kept),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

/** What describes one connection rather than the message; fetch sets its own, and has undone the encoding. */
const HOP_BY_HOP = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
]);
