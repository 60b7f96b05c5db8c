import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';

export { servePages } from './serve-pages.ts';

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
