import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../browser.ts';
import { caseOf } from './rows.ts';
import {
  linkIn,
  messageTo,
  PATIENCE,
  reached,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
} from './scene.ts';

/** Pages in Swedish, as they are on a phone. */
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'sv-SE' };

describeInBrowser('whoever is alerted, on the phone', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene();
  }, PATIENCE);
  afterAll(() => scene?.stop());

  const alerted = (level: Parameters<typeof reportOf>[0], changes?: object) =>
    submitAndAlert(scene, reportOf(level, changes));

  /** Opens a message's link, and sees that everybody can use what comes. */
  const openLink = async (link: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
    const page = await open({ ...PHONE, ...options });
    await page.goto(`${scene.url}${link}?lang=sv`);
    if (options.javaScriptEnabled === false) return page;
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    return page;
  };

  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

  it(
    'takes the case with one tap; the other sees which role has it and since when',
    async () => {
      const { outbox, receipt } = await alerted('red');
      const mine = await openLink(linkIn(messageTo(outbox, 'Säkerhetsansvarig S', 'sms')));
      expect(await heading(mine)).toBe('Ett ärende väntar på dig');
      expect(await mine.locator('main').innerText()).toContain('Mycket brådskande');
      expect(await mine.locator('main').innerText()).toContain(receipt.reference);
      await mine.getByRole('button', { name: 'Jag tar det här' }).click();
      expect(await heading(mine)).toBe('Du har tagit ärendet');

      const other = await openLink(linkIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms')));
      expect(await heading(other)).toBe('Någon annan har tagit ärendet');
      expect(await other.locator('main').innerText()).toMatch(/Partiets säkerhetsansvarig[\s\S]*När/);
      expect(await other.getByRole('button').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'passes it on by keyboard alone; the next one is alerted at once, and coming back offers nothing more',
    async () => {
      const { outbox } = await alerted('orange');
      const first = outbox.find(({ role, channel }) => role === 'PSA' && channel === 'sms');
      const link = linkIn(first ?? { text: '' });
      const page = await openLink(link);
      const focused = () => page.evaluate('document.activeElement.value');
      for (let presses = 0; presses < 20 && (await focused()) !== 'pass'; presses += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Ärendet har gått vidare' }).waitFor();
      expect(reached((await scene.outbox()).slice(outbox.length))).toEqual(['Ersättare säkerhetsansvarig M']);
      expect(await (await openLink(link)).getByRole('button').count()).toBe(0);
    },
    PATIENCE,
  );

  it(
    'can still take a red case that everybody was asked for in vain, also who once passed it on',
    async () => {
      const { outbox } = await alerted('red');
      const link = linkIn(messageTo(outbox, 'Säkerhetsansvarig S', 'sms'));
      await (await openLink(link)).getByRole('button', { name: /skicka vidare/ }).click();
      await scene.advance('PT3H');
      const page = await openLink(link);
      expect(await heading(page)).toBe('Ingen har tagit ärendet än');
      expect(await page.getByRole('button').allInnerTexts()).toEqual(['Jag tar det här']);
      await page.getByRole('button', { name: 'Jag tar det här' }).click();
      expect(await heading(page)).toBe('Du har tagit ärendet');
    },
    PATIENCE,
  );

  /** Each answer's own button, by its text, and what is then on the timeline. */
  const ANSWERS = [
    ['Kontaktad, vill ha stöd', { outcome: 'wants-support' }],
    ['Kontaktad, allt väl just nu', { outcome: 'well' }],
    ['Fick inte kontakt', { outcome: 'not-reached' }],
    ['om 3 dagar', { outcome: 'later' }],
    ['min ersättare', { outcome: 'handed-over', to: 'PSA' }],
  ] as const;

  it(
    'answers a follow-up with one tap, each of the five answers, once, with and without scripts',
    async () => {
      const cases: string[] = [];
      for (const _ of ANSWERS) cases.push((await alerted('yellow')).receipt.reference);
      await scene.emptyOutbox();
      await scene.advance('P2D');
      const reminders = (await scene.outbox()).filter(({ text }) => /\/follow-ups\//.test(text));
      for (const [index, [button, said]] of ANSWERS.entries()) {
        const link = linkIn(reminders.find(({ incident }) => incident === cases[index]) ?? { text: '' });
        const page = await openLink(link, { javaScriptEnabled: index % 2 === 0 });
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.waitForLoadState();
        const { entries } = await caseOf(scene, cases[index] ?? '');
        const answered = entries.flatMap(({ what }) => (what.kind === 'follow-up-answered' ? [what] : []));
        expect(answered, button).toMatchObject([said]);
        const again = await openLink(link);
        expect(await again.getByRole('button', { name: button, exact: true }).count(), button).toBe(0);
      }
    },
    PATIENCE,
  );

  it(
    'is told calmly when a link is no longer valid, and that 112 is for danger',
    async () => {
      const page = await openLink(`/alerts/${'A'.repeat(22)}`);
      expect(await heading(page)).toBe('Länken gäller inte längre');
      expect(await page.locator('body').innerText()).toContain('112');
    },
    PATIENCE,
  );
});
