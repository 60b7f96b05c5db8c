import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { TESTED, type Tested } from '../shared/accessibility/tested.ts';
import { servePages } from '../tests/serve-pages.ts';
import { lookAt } from '../tests/web/look.ts';
import { allPages } from '../tests/web/samples.ts';
import { pageOf, tried } from '../tests/web/tried.ts';
import { pageHeaders } from '../web/headers.ts';

/**
 * `npm run accessibility`: tries every page as the tests do, and writes down for the accessibility statement what was
 * tried and what was found. To be run when there is a new page, or a new version of axe: a test says so. With names of
 * pages behind it (`-- evidence`), it tries these and leaves what was found of the others.
 */
const FILE = new URL('../shared/accessibility/tested.json', import.meta.url);

/** Short lists on one line, as the project's formatter wants them. */
const inShape = (json: string) =>
  json.replace(/\[\n\s+([^[\]{}]+?)\n\s+\]/g, (whole, inner: string) => {
    const line = `[${inner.replace(/\s*\n\s*/g, ' ')}]`;
    return line.length < 90 ? line : whole;
  });

const server = await servePages(({ path }) => ({
  html: allPages[Number(path.slice(1))]?.html ?? '',
  headers: pageHeaders(),
}));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 320, height: 740 } });
const only = process.argv.slice(2);
const wanted = (name: string) => only.length === 0 || only.includes(pageOf(name));
const kept = TESTED.found.filter(({ page: name }) => !wanted(name));
const found = new Map(kept.map((each) => [`${each.page} ${each.rule}`, each]));
for (const [index, { name }] of allPages.entries()) {
  if (!wanted(name)) continue;
  const { findings } = await lookAt(page, `${server.url}/${index}`);
  for (const { rule } of findings) found.set(`${pageOf(name)} ${rule}`, { page: pageOf(name), rule });
  if ((index + 1) % 20 === 0) console.log(`${index + 1} of ${allPages.length}`);
}
const [version = ''] = browser.version().split('.');
await browser.close();
await server.close();
const tested: Tested = {
  at: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${version}`,
  ...tried(),
  found: [...found.values()],
};
writeFileSync(FILE, `${inShape(JSON.stringify(tested, null, 2))}\n`);

console.log(`${tested.pages.length} pages, ${tested.rules} rules, ${tested.found.length} found`);
