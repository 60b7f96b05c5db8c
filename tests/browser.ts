import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** An empty profile that talks to nobody but the pages under test. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HOW = 'no Chromium: apt-get install chromium, or set CHROMIUM to its path';

/** Opens a page of its own profile; closed with the browser. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * Tests in a real browser. Without a Chromium they are reported as skipped, with how to install it; with `CI=true`
 * that is a failure.
 *
 * @param tests is given `open`, to be called inside the tests
 */
export const describeInBrowser = (name: string, tests: (open: OpenPage) => void) => {
  if (!existsSync(CHROMIUM)) {
    if (process.env.CI === 'true') {
      it(name, () => {
        throw new Error(HOW);
      });
      return;
    }
    describe.skip(`${name} (${HOW})`, () => tests(() => Promise.reject(new Error(HOW))));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    });
    afterAll(() => browser?.close());
    tests(async (options) => {
      const context = await browser.newContext(options);
      return context.newPage();
    });
  });
};

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
