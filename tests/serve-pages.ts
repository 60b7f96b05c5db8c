import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test's server answers, by path; a POST's form body comes along. */
export type Answer = (request: {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: URLSearchParams;
}) => { readonly html: string; readonly headers: Record<string, string>; readonly status?: number };

/** Serves pages with their real headers on loopback, so that the content security policy is tried too. */
export const servePages = async (answer: Answer) => {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const {
      html,
      headers,
      status = 200,
    } = answer({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: new URLSearchParams(Buffer.concat(parts).toString()),
    });
    response.writeHead(status, headers).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  };
};
