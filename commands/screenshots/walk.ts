import type { Page } from 'playwright-core';
import { filling } from '../../tests/web/filling.ts';

const STORY: Readonly<Record<string, string>> = {
  sv: 'En man stod utanför porten när jag kom hem från nämnden.\nHan sa att jag skulle akta mig.',
  fi: 'Mies seisoi portin ulkopuolella, kun tulin kotiin lautakunnasta.\nHän sanoi, että minun pitäisi varoa.',
  en: 'A man stood outside the gate when I came home from the committee.\nHe said that I should watch out.',
};

/**
 * Goes through the form as somebody would, with an invented report, to its receipt.
 *
 * @param shot is called in each state, by its name
 */
export const walk = async (page: Page, url: string, shot: (name: string) => Promise<void>) => {
  const { screen, onward, needed, send } = filling(page);
  await page.goto(url);
  await shot('danger');
  await onward();
  await shot('danger, not answered');
  await page.check('[name="danger.now"][value=yes]');
  await shot('danger, yes');
  await page.check('[value=representative]');
  await page.locator('[name=affectedPerson]').scrollIntoViewIfNeeded();
  await shot('danger, representative');
  await page.check('[value=affected]');
  await onward();
  await shot('contact');
  await onward();
  await shot('contact, not answered');
  await page.locator('[data-back]').click();
  await needed({ danger: 'no' });
  await page.check('[value=HT-HEM]');
  await page.evaluate('scrollTo(0, 0)');
  await shot('what');
  await onward();
  const language = await page.evaluate<string>('document.documentElement.lang');
  for (let at = await screen(); at !== 'check'; at = await screen()) {
    if (at === 'now') await page.check('[name="danger.personNear"][value=no]');
    if (at === 'you') await page.selectOption('[name=party]', 'S');
    if (at === 'story') await page.fill('[name=whatHappened]', STORY[language] ?? '');
    if (at === 'threat') await page.check('[name="triage.couldCarryOut"][value=yes]');
    await page.evaluate('scrollTo(0, 0)');
    await shot(at ?? '');
    await onward();
  }
  await shot('check');
  await page.locator('.answers').scrollIntoViewIfNeeded();
  await page.evaluate('scrollTo(0, 500)');
  await shot('check, answers');
  await page.route('**/incidents', (route) => route.abort(), { times: 1 });
  await send();
  await page.locator('[data-failed=lost]').waitFor();
  await shot('check, connection lost');
  await send();
  await page.locator('[data-receipt]').waitFor();
  await shot('receipt');
  await page.locator('[data-receipt] .choice').scrollIntoViewIfNeeded();
  await page.locator('[data-receipt] .choice input').check();
  await page.evaluate('scrollTo(0, 420)');
  await shot('receipt, kept');
  await page.evaluate('scrollTo(0, 1e4)');
  await shot('receipt, numbers');
};
