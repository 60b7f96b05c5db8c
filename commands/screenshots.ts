import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { client, startLocalStack } from '../tests/system/stack.ts';

/** `npm run screenshots`: the README's pictures, from the running stack after one invented report. */
const stack = await startLocalStack();
const { submit, settle } = client(stack);
const { report } = JSON.parse(readFileSync('tests/reports/01-red-sv-man-outside-the-home.json', 'utf8'));
await submit(report);
await settle();
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, path] of [
  ['form', '/?lang=sv'],
  ['local', '/_local'],
] as const) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1100 } });
  await page.goto(stack.url + path);
  await page.screenshot({ path: `docs/images/${name}.png` });
  console.log(`docs/images/${name}.png`);
}
await browser.close();
await stack.stop();
