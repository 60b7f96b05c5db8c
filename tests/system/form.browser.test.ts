import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/languages.ts';
import { describeInBrowser } from '../browser.ts';
import { filling } from '../web/filling.ts';
import { PATIENCE, type Scene, startScene, tablesOf } from './scene.ts';

const PHONE = { viewport: { width: 360, height: 740 }, locale: 'sv-SE' };

/** An answer as it goes over the line: compressed, for a browser. */
const overTheLine = (url: string) =>
  new Promise<{ bytes: number; html: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip, br' } }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      resolve({ bytes: body.length, html: gunzipSync(body).toString(), headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

describeInBrowser('a report by the form, on the whole stack', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  }, PATIENCE);
  afterAll(() => scene?.stop());
  beforeEach(async () => {
    await scene.settle();
    await scene.emptyOutbox();
  });

  const cases = async () =>
    (await (await tablesOf(scene)).rows('incidents')).filter(({ kind }) => kind === 'incident').length;

  /** The form with the three answers, ready to be sent. */
  const ready = async (options: { danger?: string } = {}) => {
    const page = await open(PHONE);
    const asked: string[] = [];
    page.on('request', (each) => asked.push(`${each.method()} ${each.url()}`));
    await page.goto(`${scene.url}/?lang=sv`);
    const form = filling(page);
    await form.needed(options);
    await form.goToSending();
    return { page, asked, ...form };
  };

  const receiptIn = async (page: Page) => {
    await page.locator('[data-receipt]').waitFor();
    return {
      code: await page.locator('.code').innerText(),
      reference: await page.locator('.facts dd').first().innerText(),
    };
  };

  it('alerts the people responsible, and shows the receipt in the place of the form', async () => {
    const { page, send } = await ready({ danger: 'yes' });
    await send();
    const { code, reference } = await receiptIn(page);
    expect(code).toMatch(/^(\w{4} ){3}\w{4}$/);
    const outbox = await scene.outbox();
    expect(outbox.length).toBeGreaterThan(0);
    expect(outbox.every(({ text }) => !text.includes('070-174'))).toBe(true);
    expect(outbox.some(({ text }) => text.includes(reference))).toBe(true);
    await page.context().close();
  });

  it('leads from the receipt to the report itself, with the code in no address', async () => {
    const { page, send } = await ready();
    await send();
    const { reference } = await receiptIn(page);
    await page.getByRole('button', { name: 'Öppna din rapport' }).click();
    await page.waitForURL('**/report');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('main').innerText()).toContain(reference);
    await page.context().close();
  });

  it('is stored once when the button is pressed again and again', async () => {
    const before = await cases();
    const { page, asked } = await ready();
    await page.route('**/incidents', async (route) => {
      await new Promise((later) => setTimeout(later, 300));
      await route.continue();
    });
    const button = page.locator('.screen [data-stepwise][type=submit]');
    await button.dblclick();
    await button.click({ timeout: 1000 }).catch(() => undefined);
    await receiptIn(page);
    expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
    expect(await cases()).toBe(before + 1);
    await page.context().close();
  });

  it.each([
    ['before the report arrived', (route: Route) => route.abort('connectionfailed'), 0],
    [
      'after it was stored',
      async (route: Route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      1,
    ],
  ])(
    'keeps every word when the connection is lost %s, and is stored once in the end',
    async (_, cut, stored) => {
      const before = await cases();
      const { page, send, goTo, screen } = await ready();
      await page.getByRole('button', { name: 'Berätta med egna ord' }).click();
      await page.fill('[name=whatHappened]', 'Varje ord\nstår kvar');
      await goTo('check');
      await page.route('**/incidents', cut, { times: 1 });
      await send();
      await page.getByText('Anslutningen bröts').waitFor();
      expect(await page.innerText('[data-failed=lost]')).toContain('Allt du skrev finns kvar');
      expect(await cases()).toBe(before + stored);
      expect(await screen()).toBe('check');
      expect(await page.inputValue('[name=whatHappened]')).toBe('Varje ord\nstår kvar');
      await send();
      await receiptIn(page);
      expect(await cases()).toBe(before + 1);
      await page.context().close();
    },
  );

  it('says plainly when the service turns it away for now, or answers with something else', async () => {
    const { page, send } = await ready();
    const answers: [number, string, string][] = [
      [429, 'application/problem+json', 'Vänta en minut'],
      [502, 'text/html', 'Något gick fel hos oss'],
    ];
    for (const [status, contentType, words] of answers) {
      await page.route('**/incidents', (route) => route.fulfill({ status, contentType, body: '<p>?' }), {
        times: 1,
      });
      await send();
      await page.getByText(words).waitFor();
    }
    await send();
    await receiptIn(page);
    await page.context().close();
  });

  it('comes back with the receipt of the first when something else is sent after a lost answer', async () => {
    const { page, send, goTo } = await ready();
    await page.route(
      '**/incidents',
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await send();
    await page.getByText('Anslutningen bröts').waitFor();
    await page.getByRole('button', { name: 'Berätta med egna ord' }).click();
    await page.fill('[name=whatHappened]', 'Kom på mer');
    await goTo('check');
    await send();
    await page.locator('.errors[role=alert]').waitFor();
    expect(await page.innerText('.errors[role=alert]')).toContain('har redan kommit fram');
    expect(await page.innerText('.errors[role=alert] .code')).toMatch(/^(\w{4} ){3}\w{4}$/);
    expect(await page.inputValue('[name=whatHappened]')).toBe('Kom på mer');
    await page.context().close();
  });

  it('asks nothing of another host, sets no cookie, and leaves nothing in the address', async () => {
    const { page, asked, send } = await ready();
    await send();
    await receiptIn(page);
    const elsewhere = asked.filter((each) => !each.includes(` ${scene.url}/`) && !each.includes(' data:'));
    expect(elsewhere).toEqual([]);
    expect(asked.filter((each) => !each.includes(' data:'))).toEqual([
      `GET ${scene.url}/?lang=sv`,
      `POST ${scene.url}/incidents`,
    ]);
    expect(await page.context().cookies()).toEqual([]);
    expect(page.url()).toBe(`${scene.url}/?lang=sv`);
    await page.context().close();
  });

  it.each(LANGUAGES)(
    'is one request of at most 14 KB in %s, and nothing of it may be kept or framed',
    async (language) => {
      const { bytes, html, headers } = await overTheLine(`${scene.url}/?lang=${language}`);
      expect(bytes).toBeLessThanOrEqual(14 * 1024);
      expect(html).toContain(`<html lang="${language}">`);
      expect(headers).toMatchObject({
        'content-encoding': 'gzip',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
      });
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('works without JavaScript: a plain form, and the receipt as its answer', async () => {
    const page = await open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${scene.url}/?lang=sv`);
    await page.check('[name="danger.now"][value=no]');
    await page.fill('[name="contact.phone"]', '070-174 06 05');
    await page.check('[value=OV-ORO]');
    await page.click('#check [type=submit]:visible');
    const { code } = await receiptIn(page);
    expect(code).toMatch(/^(\w{4} ){3}\w{4}$/);
    expect(new URL(page.url()).pathname).toBe('/incidents');
    expect(await page.isVisible('.if-kept')).toBe(false);
    await page.getByLabel('Jag har sparat koden').check();
    expect(await page.isVisible('.if-kept')).toBe(true);
    expect(await page.isVisible('[data-copy]')).toBe(false);
    await page.context().close();
  });
});
