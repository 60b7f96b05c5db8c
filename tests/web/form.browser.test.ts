import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { formValues, fromForm } from '../../shared/report/from-form.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { formPage } from '../../web/form.tsx';
import { pageHeaders } from '../../web/headers.ts';
import { describeInBrowser, servePages } from '../browser.ts';
import { tabTo } from './filling.ts';
import { lookNow } from './look.ts';
import { municipality, PARTIES, refusedForm, SUBMISSION } from './samples.ts';

const SV = { language: 'sv', municipality, submissionId: SUBMISSION } as const;

describeInBrowser('the form in a browser, without any script', (open) => {
  let server: Awaited<ReturnType<typeof servePages>>;
  let sent: URLSearchParams | undefined;

  beforeAll(async () => {
    server = await servePages(({ method, path, body }) => {
      // The same page where its script was lost: what looks at a page needs scripts itself.
      if (path === '/long/')
        return { html: formPage(SV).replace(/<script>.*<\/script>/s, ''), headers: pageHeaders() };
      if (method === 'GET') return { html: formPage(SV), headers: pageHeaders() };
      if (path !== '/stage/incidents') return { html: 'wrong address', headers: {}, status: 404 };
      sent = body;
      return { html: refusedForm(body, 'sv'), headers: pageHeaders(), status: 422 };
    });
  });
  beforeEach(() => {
    sent = undefined;
  });
  afterAll(() => server?.close());

  const start = async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(`${server.url}/stage/`);
    return page;
  };

  it('is filled in and sent by keyboard alone', async () => {
    const page = await start();
    await tabTo(page, '[id="danger.now"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '[id="contact.phone"]');
    await page.keyboard.type('070-174 06 05');
    await tabTo(page, '[id="types"]');
    await page.keyboard.press('Space');
    await tabTo(page, '[id="whatHappened"]');
    await page.keyboard.type('Rad ett');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rad två');
    await tabTo(page, '#check [type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/incidents');
    const report = reportSchema(PARTIES).parse(fromForm(sent ?? new URLSearchParams()));
    expect(report).toMatchObject({
      submissionId: SUBMISSION,
      reporter: 'affected',
      danger: { now: 'no' },
      contact: { phone: '070-174 06 05' },
      types: ['HT-HOT'],
      whatHappened: 'Rad ett\nRad två',
    });
    await page.context().close();
  });

  it('comes back with the focus on what to mend, and nothing lost', async () => {
    const page = await start();
    await page.fill('[name=whatHappened]', 'En "lång"\nberättelse');
    await page.click('#check [type=submit]:visible');
    await page.waitForURL('**/incidents');
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe('alert');
    expect(await page.inputValue('[name=whatHappened]')).toBe('En "lång"\nberättelse');
    await page.click('[role=alert] a >> nth=0');
    expect(await page.evaluate('location.hash')).toBe('#danger.now');
    const before = formValues(sent ?? new URLSearchParams());
    await page.check('[id="danger.now"]');
    await page.click('#check [type=submit]:visible');
    await page.waitForLoadState();
    expect(formValues(sent ?? new URLSearchParams())).toEqual({ ...before, 'danger.now': ['yes'] });
    await page.context().close();
  });

  it('says “ring 112” when danger is answered with yes, and still lets the report be sent', async () => {
    const page = await start();
    const call = page.locator('#now [data-if]');
    expect(await call.isVisible()).toBe(false);
    await page.check('[name="danger.injured"][value=yes]');
    expect(await call.isVisible()).toBe(true);
    expect(await page.isEnabled('#check [type=submit]:visible')).toBe(true);
    await page.context().close();
  });

  it('asks for a name of somebody else only when a representative writes', async () => {
    const page = await start();
    expect(await page.isVisible('[name=affectedPerson]')).toBe(false);
    await page.check('[value=representative]');
    expect(await page.isVisible('[name=affectedPerson]')).toBe(true);
    await page.context().close();
  });

  it('can be used by everybody, light and dark, on 320 pixels with large text: axe finds nothing', async () => {
    const page = await open({ viewport: { width: 320, height: 740 } });
    await page.goto(`${server.url}/long/`);
    expect(await page.isVisible('[name=whatHappened]')).toBe(true);
    expect(await lookNow(page)).toEqual({ findings: [], wide: [], small: [] });
    await page.context().close();
  });

  it('leads past everything that is not needed to sending, and away by a plain link', async () => {
    const page = await start();
    await page.getByRole('link', { name: 'Gå till att skicka' }).click();
    expect(await page.isVisible('#check [type=submit]:visible')).toBe(true);
    expect(await page.getAttribute('.exit', 'href')).toMatch(/^https:/);
    expect(await page.locator('[data-stepwise]:visible, [data-scripted]:visible').count()).toBe(0);
    await page.context().close();
  });

  it('names every control', async () => {
    const page = await start();
    const unnamed = `[...document.querySelectorAll('form :is(input:not([type=hidden]), select, textarea)')]
      .filter((control) => !control.labels?.[0]?.textContent.trim()).map((control) => control.name)`;
    expect(await page.evaluate(unnamed)).toEqual([]);
    await page.context().close();
  });
});
