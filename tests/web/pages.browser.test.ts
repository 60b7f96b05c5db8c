import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import { NOTICES } from '../../shared/texts/form.ts';
import { pageHeaders } from '../../web/headers.ts';
import { describeInBrowser, servePages } from '../browser.ts';
import { allPages } from './samples.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every part that may stay closed is looked at too. */
const openAll = "document.querySelectorAll('details').forEach((part) => { part.open = true; })";

const NOTICE = new RegExp(`^form, (${Object.keys(NOTICES).join('|')})`);

/** The pages of one language, by their place in `allPages`, which is their address too. */
const indexesOf = (language: Language) =>
  [...allPages.keys()].filter((index) => allPages[index]?.language === language);

describeInBrowser('every page in a browser', (open) => {
  let server: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    server = await servePages(({ path }) => ({
      html: allPages[Number(path.slice(1))]?.html ?? '',
      headers: pageHeaders(),
    }));
  });
  afterAll(() => server?.close());

  const look = (page: Page, rules: (axe: AxeBuilder) => AxeBuilder) => async (index: number) => {
    await page.goto(`${server.url}/${index}`);
    await page.evaluate(openAll);
    const axe = rules(new AxeBuilder({ page }));
    // A form with a notice is the form again, with a word at its head: the rest has been looked at.
    if (NOTICE.test(allPages[index]?.name ?? '')) axe.include('.errors');
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(found, allPages[index]?.name).toEqual([]);
  };

  it.each(LANGUAGES)(
    'can be used by everybody: axe finds nothing in %s',
    async (language) => {
      const page = await open({ viewport: { width: 360, height: 740 } });
      const lookAt = look(page, (axe) => axe.withTags(RULES));
      for (const index of indexesOf(language)) await lookAt(index);
      await page.context().close();
    },
    240_000,
  );

  // A scheme changes colours and nothing else, and no colour hangs on a language: only this is asked again.
  it.each(['light', 'dark'] as const)(
    'has text at AAA contrast when it is %s',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      const lookAt = look(page, (axe) =>
        axe.withRules(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']),
      );
      for (const index of indexesOf('sv')) await lookAt(index);
      await page.context().close();
    },
    240_000,
  );

  it('fits 320 pixels without scrolling sideways, also with the text at twice its size', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    for (const [index, { name }] of allPages.entries()) {
      await page.goto(`${server.url}/${index}`);
      await page.evaluate(openAll);
      for (const size of ['', '200%']) {
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        expect(wide, `${name} ${size}`).toBeLessThanOrEqual(320);
      }
    }
    await page.context().close();
  }, 60_000);

  it('has targets of 44 pixels for everything but links within a sentence', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    const small = `[...document.querySelectorAll('button, summary, select, textarea, input[type=text], .choice, .exit, nav a, .call, .target')]
      .filter((target) => { const { width, height } = target.getBoundingClientRect(); return height > 0 && (width < 44 || height < 44); })
      .map((target) => target.outerHTML)`;
    for (const [index, { name }] of allPages.entries()) {
      await page.goto(`${server.url}/${index}`);
      await page.evaluate(openAll);
      expect(await page.evaluate(small), name).toEqual([]);
    }
    await page.context().close();
  }, 60_000);

  it('asks for one file and breaks no rule of its own policy', async () => {
    const page = await open();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${server.url}/0`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${server.url}/0`]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
