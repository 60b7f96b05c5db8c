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

/** What a look at a page as it stands brought. */
export interface State {
  readonly findings: readonly Finding[];
  /** Text sizes at which it has to be scrolled sideways at 320 pixels. */
  readonly wide: readonly string[];
  /** Targets smaller than 44 pixels that are no links within a sentence. */
  readonly small: readonly string[];
}

/** What opening a page and looking at it brought. */
export interface Look extends State {
  /** Addresses asked for, other than its own and the empty icon. */
  readonly asked: readonly string[];
  /** What the browser complained of, such as a breach of the page's own policy. */
  readonly complaints: readonly string[];
}

/** Every part that may stay closed is looked at too. */
const OPEN_ALL = "document.querySelectorAll('details').forEach((part) => { part.open = true; })";

const SMALL = `[...document.querySelectorAll('button, summary, select, textarea, input[type=text], .button, .choice, .exit, nav a, header a, .call, .target, .numbers a')]
  .filter((target) => { const { width, height } = target.getBoundingClientRect(); return height > 0 && (width < 44 || height < 44); })
  .map((target) => target.outerHTML)`;

/** Runs axe in a page: by hand, because a fresh page for each run, as its own driver makes, takes thrice the time. */
const axeIn = async (page: Page, options: axe.RunOptions): Promise<{ rule: string; html: string }[]> => {
  await page.evaluate(axe.source);
  const run = `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ rule: id, html: nodes[0]?.html ?? '' })))`;
  return page.evaluate(run);
};

/**
 * The way out stands above whatever is scrolled beneath it, and axe takes what it covers in part for a small target.
 * That it hides nothing with the focus is tried by itself.
 */
const LAY_DOWN = "document.querySelector('.leave')?.style.setProperty('position', 'static')";

/** Looks at a page as it stands, in every way there is: axe in both colour schemes, widths, targets. */
export const lookNow = async (page: Page): Promise<State> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(OPEN_ALL);
  await page.evaluate(LAY_DOWN);
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
  };
};

/** Opens an address and looks at it; sees what it asks for and what the browser complains of. */
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
  return {
    ...(await lookNow(page)),
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
