import type { Page } from 'playwright-core';

/** Presses Tab until the control with this id, or that a selector fits, has the focus; fails when it never gets there. */
export const tabTo = async (page: Page, selector: string) => {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by keyboard`);
};

/** The form a screen at a time, as a person uses it. */
export const filling = (page: Page) => {
  const screen = () => page.locator('.screen:not([hidden])').getAttribute('id');
  const onward = () => page.locator('[data-onward] [type=submit]').click();
  const back = () => page.locator('[data-back]').click();
  const goToSending = () => page.locator('[data-enough] button').click();
  const send = () => page.locator('.screen [data-stepwise][type=submit]').click();
  /** The three answers that are needed, and not one more. */
  const needed = async ({ danger = 'no', type = 'HT-HOT', phone = '070-174 06 05' } = {}) => {
    await page.check(`[name="danger.now"][value=${danger}]`);
    await onward();
    await page.fill('[name="contact.phone"]', phone);
    await onward();
    await page.check(`[value=${type}]`);
  };
  const goTo = async (name: string) => {
    for (let screens = 0; (await screen()) !== name; screens++) {
      if (screens > 20) throw new Error(`There is no screen ${name} ahead`);
      await onward();
    }
  };
  return { screen, onward, back, goToSending, send, needed, goTo };
};
