import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, which hold 2.1 and with it EN 301 549, and what axe calls best practice. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Contrast of text at AAA too, which no tag above asks for. */
const CONTRAST = 'color-contrast-enhanced';

/** All that a colour scheme can change. */
const COLOURS = ['color-contrast', CONTRAST, 'link-in-text-block'];

/** Something that axe found. */
export interface Finding {
  readonly colours: 'light' | 'dark';
  readonly rule: string;
  /** The first element that it is about. */
  readonly html: string;
}

/** What a look at one page brought. */
export interface Look {
  readonly findings: readonly Finding[];
  /** Text sizes at which it has to be scrolled sideways at 320 pixels. */
  readonly wide: readonly string[];
  /** Targets smaller than 44 pixels that are no links within a sentence. */
  readonly small: readonly string[];
  /** Addresses asked for, other than its own and the empty icon. */
  readonly asked: readonly string[];
  /** What the browser complained of, such as a breach of the page's own policy. */
  readonly complaints: readonly string[];
}

/** Every part that may stay closed is looked at too. */
const OPEN_ALL = "document.querySelectorAll('details').forEach((part) => { part.open = true; })";

const SMALL = `[...document.querySelectorAll('button, summary, select, textarea, input[type=text], .choice, .exit, nav a, .call, .target')]
  .filter((target) => { const { width, height } = target.getBoundingClientRect(); return height > 0 && (width < 44 || height < 44); })
  .map((target) => target.outerHTML)`;

/** Runs axe in a page: by hand, because a fresh page for each run, as its own driver makes, takes thrice the time. */
const axeIn = async (page: Page, options: axe.RunOptions): Promise<{ rule: string; html: string }[]> => {
  await page.evaluate(axe.source);
  const run = `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ rule: id, html: nodes[0]?.html ?? '' })))`;
  return page.evaluate(run);
};

/** Opens an address and looks at it in every way there is: axe in both colour schemes, widths, targets, requests. */
export const lookAt = async (page: Page, url: string): Promise<Look> => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url);
  await page.waitForLoadState();
  page.removeAllListeners('request');
  page.removeAllListeners('console');
  await page.evaluate(OPEN_ALL);
  const light = await axeIn(page, { runOnly: TAGS, rules: { [CONTRAST]: { enabled: true } } });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeIn(page, { runOnly: { type: 'rule', values: COLOURS } });
  return {
    findings: [
      ...light.map((found) => ({ colours: 'light' as const, ...found })),
      ...dark.map((found) => ({ colours: 'dark' as const, ...found })),
    ],
    wide: await tooWide(page),
    small: await page.evaluate(SMALL),
    asked: asked.filter((each) => each !== url && !each.startsWith('data:')),
    complaints,
  };
};

const tooWide = async (page: Page): Promise<string[]> => {
  const wide: string[] = [];
  for (const size of ['200%', '100%']) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    if (Number(await page.evaluate('document.documentElement.scrollWidth')) > 320) wide.push(size);
  }
  return wide;
};
