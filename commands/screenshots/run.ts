import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { LANGUAGES } from '../../shared/languages.ts';
import { servePages } from '../../tests/browser.ts';
import { client, startLocalStack } from '../../tests/system/stack.ts';
import { allPages } from '../../tests/web/samples.ts';
import { pageHeaders } from '../../web/headers.ts';
import { walk } from './walk.ts';

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const SCHEMES = ['light', 'dark'] as const;

/** What the README shows, from one walk on a phone: few and small. */
const IN_README = ['danger', 'check', 'receipt'];

/** And of the desk, from the samples that the tests look at. */
const OF_THE_DESK = [
  ['desk', 'case, of an officer, sv'],
  ['rules', 'directory, rules to answer, sv'],
] as const;

/**
 * `npm run screenshots` writes the README's pictures to `docs/images`; `npm run screenshots -- DIR` writes every state
 * of every page to a folder, for a look: on a phone and on a desk, light and dark, in each language.
 */
export const run = async ([folder]: readonly string[]): Promise<void> => {
  const stack = await startLocalStack();
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  if (folder) await everything(browser, stack.url, folder);
  else await forReadme(browser, stack.url);
  await browser.close();
  await stack.stop();
};

const forReadme = async (browser: Browser, url: string) => {
  const folder = 'docs/images';
  const phone = await browser.newPage(PHONE);
  await walk(phone, `${url}/?lang=sv`, async (name) => {
    if (IN_README.includes(name)) await write(phone, folder, name);
  });
  await client({ url }).settle();
  const desk = await browser.newPage({ viewport: { width: 900, height: 1100 } });
  await desk.goto(`${url}/_local`);
  await write(desk, folder, 'local');
  const samples = await serveSamples();
  for (const [picture, sample] of OF_THE_DESK) {
    await desk.goto(`${samples.url}/${allPages.findIndex(({ name }) => name === sample)}`);
    await write(desk, folder, picture);
  }
  await samples.close();
};

/** Every state of every page, each at its number. */
const serveSamples = () =>
  servePages(({ path }) => ({
    html: allPages[Number(path.slice(1))]?.html ?? '',
    headers: pageHeaders(),
  }));

const everything = async (browser: Browser, url: string, folder: string) => {
  const samples = await serveSamples();
  for (const [size, device] of [
    ['phone', PHONE],
    ['desk', DESK],
  ] as const) {
    for (const colorScheme of SCHEMES) {
      for (const language of LANGUAGES) {
        const into = join(folder, `${size}-${colorScheme}-${language}`);
        mkdirSync(into, { recursive: true });
        const page = await browser.newPage({ ...device, colorScheme });
        await walk(page, `${url}/?lang=${language}`, (name) => write(page, into, `form ${name}`));
        for (const [index, sample] of allPages.entries()) {
          if (sample.language !== language) continue;
          await page.goto(`${samples.url}/${index}`);
          await write(page, into, `page ${sample.name}`);
        }
        await page.close();
      }
    }
  }
  await samples.close();
};

/** What is in sight; a picture of the whole page would show its foot in the middle. */
const write = async (page: Page, folder: string, name: string) => {
  const path = join(folder, `${name.replace(/[^\w.]+/g, '-')}.png`);
  await page.screenshot({ path });
  console.log(path);
};
