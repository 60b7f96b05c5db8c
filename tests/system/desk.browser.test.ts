import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../browser.ts';
import { caseOf } from './rows.ts';
import { PATIENCE, type Scene, startScene, tablesOf } from './scene.ts';

/** In Swedish, as on a phone. */
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'sv-SE' };

describeInBrowser('a case at the desk', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  }, PATIENCE);
  afterAll(() => scene?.stop());

  /** Somebody of the demo people, at their list. */
  const signIn = async (name: string): Promise<Page> => {
    const page = await open(PHONE);
    await page.goto(`${scene.url}/console`);
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  /** Opens the case from the list, with a reason where it asks for one. */
  const toCase = async (page: Page, reference: string, reason?: string) => {
    await page.goto(`${scene.url}/console`);
    await page.getByRole('link', { name: new RegExp(reference) }).click();
    if (!reason) return;
    await page.getByLabel('Skäl').fill(reason);
    await button(page, 'Öppna ärendet').click();
  };
  /** A part of the plan that is closed is opened; then something is done to the step in it. */
  const step = async (page: Page, id: string, act: (step: ReturnType<Page['locator']>) => Promise<void>) => {
    await page.evaluate(
      "document.querySelectorAll('#steps details').forEach((part) => { part.open = true; })",
    );
    await act(page.locator(`[id="step-${id}"]`));
    await page.locator(`[id="step-${id}"]`).getByText('Klart, ').waitFor({ state: 'attached' });
  };
  const done = (page: Page, id: string) =>
    step(page, id, (own) => own.getByRole('button', { name: 'Klart', exact: true }).click());

  /** A report by the form as it is without a script: every field on one page. */
  const report = async (): Promise<{ page: Page; code: string; reference: string }> => {
    const page = await open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${scene.url}/?lang=sv`);
    await page.check('[name="danger.now"][value=no]');
    await page.fill('[name="contact.phone"]', '070-174 06 99');
    await page.check('[value=HT-HOT]');
    await page.selectOption('[name=party]', 'S');
    await page.check('[name="wishes.policeReport"][value=yes]');
    await page.locator('form [type=submit]:visible').last().click();
    const code = await page.locator('.code').innerText();
    const reference = await page.locator('.facts dd').first().innerText();
    await scene.settle();
    return { page, code, reference };
  };

  /** Who did what in a case, in order; messages that arrived, in whatever order they did, are left out. */
  const trail = async (reference: string): Promise<string[]> => {
    const people = await (await tablesOf(scene)).people();
    const { entries } = await caseOf(scene, reference);
    return entries
      .filter(({ what }) => what.kind !== 'delivered')
      .map(({ by, what }) => {
        const who = by.kind === 'person' ? people.find(({ id }) => id === by.person)?.name : by.kind;
        const of = 'step' in what ? ` ${what.step}` : what.kind === 'exported' ? ` ${what.what}` : '';
        return `${who}: ${what.kind}${of}`;
      });
  };

  it(
    'goes from report to closed by four people in turn, each step of it on the trail and nothing else',
    async () => {
      const { page: reporter, code, reference } = await report();

      const officer = await signIn('Säkerhetsansvarig S');
      await toCase(officer, reference);
      await button(officer, 'Jag tar det här').click();
      await done(officer, '3.1.1b');
      await step(officer, '3.1.1c', (own) => own.getByRole('button', { name: 'Ja', exact: true }).click());

      const strategist = await signIn('Säkerhetsstrateg');
      await toCase(strategist, reference);
      await done(strategist, '3.1.2a');
      await strategist.getByLabel('Anteckning för kollegor').fill('Polisen är kontaktad.');
      await strategist.locator('#notes').getByRole('button', { name: 'Spara' }).click();

      const chief = await signIn('Kommunchef');
      await toCase(chief, reference, 'Jag ska göra polisanmälan');
      await chief.getByText('Underlag till polisanmälan').click();
      await button(chief, 'Visa för utskrift').click();
      await chief.getByRole('heading', { name: /Underlag till polisanmälan/ }).waitFor();
      await chief.getByRole('link', { name: 'Tillbaka till ärendet' }).click();
      await done(chief, '3.1.3a');

      await officer.reload();
      await officer.getByLabel('Skriv till personen').fill('Polisanmälan är gjord.');
      await button(officer, 'Skicka').click();
      await officer.getByText('Polisanmälan är gjord.').first().waitFor();

      await reporter.goto(`${scene.url}/report?lang=sv`);
      await reporter.getByLabel('Din kod').fill(code);
      await button(reporter, 'Öppna rapporten').click();
      await reporter.getByText('Polisanmälan är gjord.').first().waitFor();
      // Whoever has read it, the person sees.
      await reporter.getByText('Kommunchef').first().waitFor();

      await strategist.reload();
      await strategist.locator('#standing summary', { hasText: 'Avsluta ärendet' }).click();
      await strategist.getByLabel('Varför').selectOption({ label: 'Personen vill det' });
      await button(strategist, 'Avsluta ärendet').click();
      await strategist.getByText('Avslutat', { exact: true }).waitFor();

      expect(await trail(reference)).toEqual([
        'reporter: reported',
        'Säkerhetsansvarig S: read',
        'Säkerhetsansvarig S: taken',
        'Säkerhetsansvarig S: step-changed 3.1.1b',
        'Säkerhetsansvarig S: step-changed 3.1.1c',
        'Säkerhetsstrateg: read',
        'Säkerhetsstrateg: step-changed 3.1.2a',
        'Säkerhetsstrateg: noted',
        'Kommunchef: read',
        'Kommunchef: exported police-sheet',
        'Kommunchef: step-changed 3.1.3a',
        'Säkerhetsansvarig S: message',
        'Säkerhetsstrateg: closed',
      ]);
    },
    PATIENCE,
  );

  it(
    'says to whoever has it open what somebody else did, and loses nothing that they typed',
    async () => {
      const { reference } = await report();
      const officer = await signIn('Säkerhetsansvarig S');
      await toCase(officer, reference);
      const deputy = await signIn('Ersättare säkerhetsansvarig S');
      await toCase(deputy, reference, 'Vikarierar');
      await deputy.getByLabel('Anteckning för kollegor').fill('Halvskriven anteckning');
      await done(officer, '3.1.1b');

      // As when somebody comes back to the page.
      await deputy.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      const news = deputy.locator('[data-news]');
      await news
        .getByText('Ändrade ett steg 3.1.1b · Säkerhetsansvarig S (Partiets säkerhetsansvarig)')
        .waitFor();
      expect((await new AxeBuilder({ page: deputy }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await news.getByRole('button').click();
      await deputy.getByText('Klart, Säkerhetsansvarig S').waitFor({ state: 'attached' });
      expect(await deputy.getByLabel('Anteckning för kollegor').inputValue()).toBe('Halvskriven anteckning');
      expect(await news.innerText()).toBe('');
      await deputy.locator('#notes').getByRole('button', { name: 'Spara' }).click();
      await deputy.locator('.said', { hasText: 'Halvskriven anteckning' }).first().waitFor();

      // Without looking, on a page that is older than what somebody did: one wins, the other is told what.
      await step(officer, '3.2.1a', (own) => own.getByRole('button', { name: 'Klart', exact: true }).click());
      await deputy.evaluate(
        "document.querySelectorAll('#steps details').forEach((part) => { part.open = true; })",
      );
      const late = deputy.locator('[id="step-3.2.1a"]');
      await late.getByLabel('Skäl').fill('Personen tackade nej');
      await late.getByRole('button', { name: 'Gäller inte' }).click();
      const told = deputy.getByRole('alert').first();
      await told.getByText(/Ändrade ett steg 3\.2\.1a · Säkerhetsansvarig S/).waitFor();
      await told.getByText('Personen tackade nej').waitFor();
    },
    PATIENCE,
  );
});
