import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../browser.ts';
import { tabTo } from '../web/filling.ts';
import { lookNow } from '../web/look.ts';
import { caseOf } from './rows.ts';
import { PATIENCE, type Receipt, reportOf, type Scene, startScene } from './scene.ts';

/** In Swedish, as on a phone. */
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'sv-SE' };
const WRONG = '2222-2222-2222-2222';
/** What is typed here is more than a moment's work. */
const TEXT = 'Det tog mig en hel kväll att skriva det här.\nRing helst efter sex.';

describeInBrowser('somebody who comes back to their report', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  }, PATIENCE);
  afterAll(() => scene?.stop());

  const reported = async () => (await scene.submit(reportOf('yellow'))).body as Receipt;
  const said = async ({ reference }: Receipt) =>
    (await caseOf(scene, reference)).entries.map(({ what }) => what);
  const enter = async (page: Page, code: string) => {
    await page.getByLabel('Din kod').fill(code);
    await page.getByRole('button', { name: 'Öppna rapporten' }).click();
  };
  /** Comes back with the code, as people do. */
  const back = async (options: BrowserContextOptions = {}) => {
    const receipt = await reported();
    const page = await open({ ...PHONE, ...options });
    await page.goto(`${scene.url}/report?lang=sv`);
    await enter(page, receipt.receiptCode);
    await page.getByRole('heading', { name: 'Så här är läget' }).waitFor();
    return { page, receipt };
  };
  const status = (page: Page) => page.getByRole('status').first().innerText();

  it.each([
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ] as const)(
    'decides, changes it and takes it back, writes, adds and chooses, %s',
    async (_, options) => {
      const { page, receipt } = await back(options);
      const police = page.locator('#decision-police-report');
      for (const answer of ['Ja', 'Inte nu']) {
        await police.getByLabel(answer, { exact: true }).check();
        await police.getByRole('button', { name: 'Spara svaret' }).click();
        expect(await status(page)).toContain('Ditt svar är sparat.');
      }
      expect(await police.innerText()).toMatch(/Ditt svar: Inte nu, \p{L}+dag /u);
      await police.getByRole('button', { name: 'Ta tillbaka mitt svar' }).click();
      expect(await police.innerText()).toContain('Du har inte svarat än.');

      await page.getByLabel('Ditt meddelande').fill(TEXT);
      await page.getByRole('button', { name: 'Skicka meddelandet' }).click();
      expect(await status(page)).toBe('Ditt meddelande är skickat.');
      expect(await page.locator('#messages').innerText()).toContain('Ring helst efter sex.');
      await page.getByLabel('Vad vill du lägga till?').fill('Samma bil igen');
      await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
      expect(await status(page)).toBe('Tack, det är tillagt.');

      const contacts = page.locator('#contacts');
      await contacts.getByText('Inga kontakter alls').click();
      await contacts.getByRole('button', { name: 'Sluta höra av er' }).click();
      await contacts.getByRole('button', { name: 'Börja igen' }).click();
      expect(await status(page)).toBe('Vi hör av oss igen.');

      const what = await said(receipt);
      expect(what.flatMap((each) => (each.kind === 'decided' ? [each.answer] : []))).toEqual([
        ['yes'],
        ['not-now'],
        [],
      ]);
      expect(what.filter(({ kind }) => kind === 'contacts-chosen')).toHaveLength(2);
      await page.context().close();
    },
    PATIENCE,
  );

  it(
    'does it by keyboard alone, on a page without findings at 360 and 320 pixels',
    async () => {
      const receipt = await reported();
      const page = await open(PHONE);
      await page.goto(`${scene.url}/report?lang=sv`);
      await tabTo(page, '#receiptCode');
      await page.keyboard.type(receipt.receiptCode);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Så här är läget' }).waitFor();
      await tabTo(page, '#police-report-answer');
      await page.keyboard.press('Space');
      await tabTo(page, '#decision-police-report button');
      await page.keyboard.press('Enter');
      await page.getByText('Ditt svar är sparat.').waitFor();
      await tabTo(page, '#contact-pause summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '#contact-pause [type=radio]');
      await page.keyboard.press('Space');
      await tabTo(page, '#contact-pause button');
      await page.keyboard.press('Enter');
      await page.getByText('Nu är det paus.').waitFor();
      const kinds = (await said(receipt)).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['decided', 'contacts-chosen']));
      await page.setViewportSize({ width: 320, height: 740 });
      expect(await lookNow(page)).toEqual({ findings: [], wide: [], small: [] });
      await page.context().close();
    },
    PATIENCE,
  );

  it.each([
    ['with JavaScript', {}],
    ['without JavaScript', { javaScriptEnabled: false }],
  ] as const)(
    'who wrote for longer than the session lasts loses nothing, %s',
    async (_, options) => {
      const { page, receipt } = await back(options);
      await page.getByLabel('Ditt meddelande').fill(TEXT);
      await scene.advance('PT16M');
      await page.getByRole('button', { name: 'Skicka meddelandet' }).click();
      await page.getByText('så vi frågar efter koden igen').waitFor();
      expect(await page.getByLabel('Det du skrev').inputValue()).toBe(TEXT);
      await enter(page, receipt.receiptCode);
      await page.getByText('Ditt meddelande är skickat.').waitFor();
      expect(await said(receipt)).toContainEqual({ kind: 'message', text: TEXT });
      await page.context().close();
    },
    PATIENCE,
  );

  it(
    'who types a wrong code is told what to do, after several how long to wait, and then gets in',
    async () => {
      await scene.advance('PT1H');
      const { receiptCode, reference } = await reported();
      const page = await open(PHONE);
      await page.goto(`${scene.url}/report?lang=sv`);
      await enter(page, 'ABCD');
      await page.getByText('Koden har 16 bokstäver och siffror.').waitFor();
      for (let tries = 0; tries < 5; tries += 1) {
        await enter(page, WRONG);
        await page.getByText('Koden öppnar ingen rapport.').waitFor();
      }
      await enter(page, WRONG);
      const alert = page.getByRole('alert');
      await alert.getByText('Ingenting har gått förlorat.').waitFor();
      const [, seconds] = /Vänta (\d+) sekunder/.exec(await alert.innerText()) ?? [];
      await scene.advance(`PT${seconds}S`);
      await enter(page, receiptCode);
      await page.getByText(reference).waitFor();
      expect(page.url()).toBe(`${scene.url}/report`);
      await page.context().close();
    },
    PATIENCE,
  );
});
