import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { EICAR } from '../../local/aws/s3/guard-duty.ts';
import { describeInBrowser } from '../browser.ts';
import { JPEG, PDF, SAMPLES } from '../evidence/samples.ts';
import { PATIENCE, type Scene, startScene } from './scene.ts';
import { reporterOf } from './visit.ts';

/** In Swedish, as on a phone. */
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'sv-SE' };

const file = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer });
const INFECTED = Buffer.concat([PDF, Buffer.from(EICAR)]);

describeInBrowser('somebody who has pictures of what happened', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  }, PATIENCE);
  afterEach(() => scene?.clearFaults());
  afterAll(() => scene?.stop());

  /** Opens the page of one's files as people do: by the code, and from the report's page. */
  const toFiles = async (options: BrowserContextOptions = {}) => {
    const reporter = await reporterOf(scene);
    const page = await open({ ...PHONE, ...options });
    await page.goto(`${scene.url}/report?lang=sv`);
    await page.getByLabel('Din kod').fill(reporter.receiptCode);
    await page.getByRole('button', { name: 'Öppna rapporten' }).click();
    await page.getByRole('link', { name: 'Lägg till filer' }).click();
    return { page, reporter };
  };
  const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
  const findings = async (page: Page) =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

  it(
    'sends several at once, sees how far they are and that they are checked, and can save one',
    async () => {
      const { page, reporter } = await toFiles();
      const voice = SAMPLES['audio/x-m4a'] ?? JPEG;
      await page
        .getByLabel('Välj filer')
        .setInputFiles([file('Brevet.jpg', JPEG), file('Rösten.m4a', voice, 'audio/x-m4a')]);
      for (const name of ['Brevet.jpg', 'Rösten.m4a'])
        await row(page, name).getByText('Har kommit fram och är kontrollerad.').waitFor();
      expect(await findings(page)).toEqual([]);
      const saving = page.waitForEvent('download');
      await row(page, 'Brevet.jpg').getByRole('link', { name: 'Hämta' }).click();
      expect((await saving).suggestedFilename()).toBe(`${reporter.reference}-1.jpg`);
      expect((await reporter.files()).files.map(({ name }) => name)).toEqual(['Brevet.jpg', 'Rösten.m4a']);
    },
    PATIENCE,
  );

  it(
    'hears how far it is, in one place that is read aloud',
    async () => {
      const { page } = await toFiles();
      await page.evaluate(`window.heard = []; new MutationObserver(() =>
        window.heard.push(document.querySelector('[role=status]').textContent))
        .observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true })`);
      const large = Buffer.concat([JPEG, Buffer.alloc(3_000_000)]);
      await page.getByLabel('Välj filer').setInputFiles(file('Stor.jpg', large));
      await row(page, 'Stor.jpg').getByText('Har kommit fram').waitFor();
      const heard = (await page.evaluate('window.heard')) as string[];
      expect(heard[0]).toBe('Stor.jpg: Väntar på sin tur');
      expect(heard).toContain('Stor.jpg: Skickas: 0 %');
      expect(heard.at(-1)).toBe('Stor.jpg: Har kommit fram. Kontrolleras just nu.');
      expect(heard.length).toBeLessThan(8);
    },
    PATIENCE,
  );

  it(
    'is told kindly of a file that does not fit, before anything is sent',
    async () => {
      const { page, reporter } = await toFiles();
      const small = (name: string, type: string) => file(name, Buffer.from('x'), type);
      await page
        .getByLabel('Välj filer')
        .setInputFiles([
          file('Enorm.jpg', Buffer.alloc(10 * 1024 * 1024 + 1)),
          file('Tom.jpg', Buffer.alloc(0)),
          small('Film.mp4', 'video/mp4'),
          small('Brev.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
        ]);
      await row(page, 'Enorm.jpg').getByText('Filen är större än 10 MB').waitFor();
      await row(page, 'Tom.jpg').getByText('Filen är tom').waitFor();
      for (const name of ['Film.mp4', 'Brev.docx'])
        await row(page, name).getByText('Bilder, PDF, ljud och mejl går bra').waitFor();
      expect(await findings(page)).toEqual([]);
      expect((await reporter.files()).room).toBe(10);
    },
    PATIENCE,
  );

  it(
    'is told that a file held malicious software, without blame, and cannot save it',
    async () => {
      const { page } = await toFiles();
      await page.getByLabel('Välj filer').setInputFiles(file('Faktura.pdf', INFECTED, 'application/pdf'));
      await row(page, 'Faktura.pdf').getByText('Det är inte ditt fel').waitFor();
      expect(await row(page, 'Faktura.pdf').getByRole('link').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'loses the connection: it is sent once more by itself when it is back, and is there once',
    async () => {
      const { page, reporter } = await toFiles();
      await page.context().setOffline(true);
      await page.getByLabel('Välj filer').setInputFiles(file('Brevet.jpg', JPEG));
      await row(page, 'Brevet.jpg').getByText('Anslutningen bröts').waitFor();
      await row(page, 'Brevet.jpg').getByRole('button', { name: 'Försök igen' }).waitFor();
      await page.context().setOffline(false);
      await row(page, 'Brevet.jpg').getByText('kontrollerad').waitFor();
      expect((await reporter.files()).files).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'can stop a file that is on its way, by keyboard, and nothing of it arrives',
    async () => {
      await scene.fault({ service: 's3', mode: 'timeout' });
      const { page, reporter } = await toFiles();
      await page.getByLabel('Välj filer').setInputFiles(file('Fel bild.jpg', JPEG));
      const stop = row(page, 'Fel bild.jpg').getByRole('button', { name: 'Avbryt Fel bild.jpg' });
      await row(page, 'Fel bild.jpg').getByText('Skickas').waitFor();
      await stop.press('Enter');
      await row(page, 'Fel bild.jpg').getByText('Avbruten. Filen finns kvar hos dig.').waitFor();
      await scene.clearFaults();
      await scene.settle();
      expect((await reporter.files()).files).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'without JavaScript says what it is, chooses one, and finds it among the files, checked',
    async () => {
      const { page } = await toFiles({ javaScriptEnabled: false });
      await page.getByLabel('Vad visar filen?').fill('Brevet i lådan');
      await page.getByRole('button', { name: 'Gå vidare' }).click();
      await page.getByLabel('Välj filen').setInputFiles(file('IMG_1.jpg', JPEG));
      await page.getByRole('button', { name: 'Skicka filen' }).click();
      await page.getByRole('heading', { name: 'Filen har kommit fram' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/report/evidence/sent');
      await scene.settle();
      await page.getByRole('link', { name: 'Till dina filer' }).click();
      await row(page, 'Brevet i lådan').getByText('Har kommit fram och är kontrollerad.').waitFor();
      const saving = page.waitForEvent('download');
      await row(page, 'Brevet i lådan').getByRole('link', { name: 'Hämta' }).click();
      expect((await saving).suggestedFilename()).toMatch(/-1\.jpg$/);
    },
    PATIENCE,
  );

  it(
    'comes back when the session is over: the code is asked for, and what was typed is not lost',
    async () => {
      const { page, reporter } = await toFiles({ javaScriptEnabled: false });
      await page.getByLabel('Vad visar filen?').fill('Brevet i lådan');
      await scene.advance('PT16M');
      await page.getByRole('button', { name: 'Gå vidare' }).click();
      await page.getByLabel('Din kod').fill(reporter.receiptCode);
      await page.getByRole('button', { name: 'Öppna rapporten' }).click();
      await page.getByLabel('Välj filen').setInputFiles(file('IMG_1.jpg', JPEG));
      await page.getByRole('button', { name: 'Skicka filen' }).click();
      await scene.settle();
      await page.getByRole('link', { name: 'Till dina filer' }).click();
      await row(page, 'Brevet i lådan').waitFor();
    },
    PATIENCE,
  );
});
