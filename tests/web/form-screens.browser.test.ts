import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import { fromForm } from '../../shared/report/from-form.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { formPage } from '../../web/form.tsx';
import { pageHeaders } from '../../web/headers.ts';
import { receiptPage } from '../../web/receipt.tsx';
import { describeInBrowser, servePages } from '../browser.ts';
import { filling, tabTo } from './filling.ts';
import { lookNow, type State } from './look.ts';
import { municipality, PARTIES, refusedForm } from './samples.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

const receipt = (language: Language) =>
  receiptPage({
    language,
    municipality,
    reference: 'K7QM-2RTX',
    receiptCode: 'ABCD-EFGH-JKMN-PQRS',
    level: 'orange',
    contactBy: '2027-03-02T14:05:00+01:00',
    receivedAt: '2027-03-02T12:05:00+01:00',
  });

describeInBrowser('the form a screen at a time', (open) => {
  let server: Awaited<ReturnType<typeof servePages>>;
  let sent: URLSearchParams[] = [];
  /** Changes what was sent, to what a service would refuse. */
  let spoil: (body: URLSearchParams) => void = () => {};

  beforeAll(async () => {
    server = await servePages(({ method, query, body }) => {
      const language = (query.get('lang') ?? body.get('language') ?? 'sv') as Language;
      const headers = pageHeaders();
      if (method === 'GET')
        return { html: formPage({ language, municipality, submissionId: crypto.randomUUID() }), headers };
      sent.push(new URLSearchParams(body));
      spoil(body);
      const good = reportSchema(PARTIES).safeParse(fromForm(body)).success;
      return good
        ? { html: receipt(language), headers, status: 201 }
        : { html: refusedForm(body, language), headers, status: 422 };
    });
  });
  beforeEach(() => {
    sent = [];
    spoil = () => {};
  });
  afterAll(() => server?.close());

  const start = async (options: BrowserContextOptions = PHONE, query = '') => {
    const page = await open(options);
    await page.goto(`${server.url}/${query}`);
    return { page, ...filling(page) };
  };

  const report = () => reportSchema(PARTIES).parse(fromForm(sent.at(-1) ?? new URLSearchParams()));
  const focused = (page: Page) => page.evaluate('document.activeElement?.textContent?.trim()');
  const progress = (page: Page) => page.locator('#progress').innerText();

  describe('somebody in danger', () => {
    it('answers three questions and sends, by keyboard alone; each screen says where one is', async () => {
      const { page, screen } = await start();
      expect(await progress(page)).toBe('Steg 1 av 14. 13 kvar.');
      const own = await page.title();
      await tabTo(page, '[name="danger.now"]');
      await page.keyboard.press('Space');
      const call = page.locator('[data-if="danger.now=yes"] a[href="tel:112"].button');
      expect(await call.isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      expect(await screen()).toBe('contact-way');
      expect(await focused(page)).toBe('Hur är det säkert att nå dig? · behövs');
      expect(await page.title()).toBe(`Hur är det säkert att nå dig? – ${own}`);
      await tabTo(page, '[name="contact.phone"]');
      await page.keyboard.type('070-174 06 05');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Vad gäller det? · behövs');
      await tabTo(page, '[name=types]');
      await page.keyboard.press('Space');
      await tabTo(page, '[data-enough] button');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Kontrollera och skicka');
      expect(await progress(page)).toBe('Steg 14 av 14. Sista steget.');
      expect(await page.title()).toBe(`Kontrollera och skicka – ${own}`);
      await tabTo(page, '.screen [type=submit]');
      await page.keyboard.press('Enter');
      await page.locator('[data-receipt]').waitFor();
      expect(await focused(page)).toBe('Tack. Rapporten är mottagen.');
      expect(report()).toMatchObject({
        reporter: 'affected',
        danger: { now: 'yes' },
        contact: { phone: '070-174 06 05' },
        types: ['HT-HOT'],
      });
      await page.context().close();
    });

    it('is not held up by a yes, and sees at once where to call', async () => {
      const { page, screen, needed } = await start();
      expect(await page.isVisible('.call[href="tel:112"]')).toBe(true);
      await needed({ danger: 'yes' });
      expect(await screen()).toBe('what');
      expect(await page.isVisible('header a[href="tel:112"]')).toBe(true);
      await page.context().close();
    });
  });

  describe('a representative', () => {
    it('says so on the first screen and names the person; what no longer applies is not sent', async () => {
      const { page, onward, needed, goToSending, send, back } = await start();
      expect(await page.isVisible('[name=affectedPerson]')).toBe(false);
      await page.check('[value=representative]');
      await page.fill('[name=affectedPerson]', 'Anna Ek');
      await page.check('[name="danger.now"][value=no]');
      await onward();
      expect(await page.innerText('[data-if="reporter=representative"]:visible')).toContain('ombud');
      await back();
      expect(await page.inputValue('[name=affectedPerson]')).toBe('Anna Ek');
      await needed();
      await goToSending();
      expect(await page.locator('.answers').innerText()).toContain('Anna Ek');
      await page.locator('.answers > div', { hasText: 'Vem skriver?' }).getByRole('button').click();
      await page.check('[name=reporter][value=affected]');
      await onward();
      expect(await page.locator('.answers').innerText()).not.toContain('Anna Ek');
      await send();
      await page.locator('[data-receipt]').waitFor();
      expect(report()).toMatchObject({ reporter: 'affected' });
      expect(report().affectedPerson).toBeUndefined();
      await page.context().close();
    });
  });

  it('goes on with Enter in a field, and breaks the line in a story', async () => {
    const { page, screen, needed, goTo } = await start();
    await needed();
    await goTo('story');
    await page.fill('[name=whatHappened]', 'Rad ett');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rad två');
    expect(await page.inputValue('[name=whatHappened]')).toBe('Rad ett\nRad två');
    await page.focus('[name=when]');
    await page.keyboard.press('Enter');
    expect(await screen()).toBe('threat');
    expect(sent).toEqual([]);
    await page.context().close();
  });

  it('asks again, at the question, for the three answers that are needed, and for no other', async () => {
    const { page, screen, onward, goTo } = await start();
    for (const [name, words, answer] of [
      ['danger', 'Svara på frågan.', () => page.check('[name="danger.now"][value=unsure]')],
      ['contact-way', 'minst ett säkert sätt', () => page.fill('[name="contact.other"]', 'Genom en vän')],
      ['what', 'minst en sak', () => page.check('[value=OV-ANN]')],
    ] as const) {
      await onward();
      expect(await screen()).toBe(name);
      const error = page.locator('.error:visible');
      expect(await error.innerText()).toContain(words);
      const described = await page.evaluate(
        "document.activeElement.closest('[aria-describedby*=error]').getAttribute('aria-describedby')",
      );
      expect(described).toContain(await error.getAttribute('id'));
      expect(await page.isVisible('[data-enough]')).toBe(false);
      await answer();
      expect(await page.locator('.error').count()).toBe(0);
      await onward();
    }
    expect(await screen()).toBe('now');
    await goTo('check');
    await page.context().close();
  });

  it('lets steps fall away that make no sense, says so in the count, and sends nothing of them', async () => {
    const { page, screen, onward, needed, goTo, goToSending, send } = await start();
    await needed({ type: 'HT-HOT' });
    await goTo('threat');
    await page.check('[name="triage.couldCarryOut"][value=yes]');
    await page.fill('[name="triage.couldCarryOutWhy"]', 'Har gjort det förut');
    await onward();
    expect(await progress(page)).toBe('Steg 9 av 14. 5 kvar.');
    for (let steps = 0; steps < 6; steps++) await page.locator('[data-back]').click();
    expect(await screen()).toBe('what');
    await page.uncheck('[value=HT-HOT]');
    await page.check('[value=OV-ORO]');
    await goTo('risk');
    expect(await progress(page)).toBe('Steg 8 av 11. 3 kvar.');
    await onward();
    expect(await screen()).toBe('whom');
    await goToSending();
    await send();
    await page.locator('[data-receipt]').waitFor();
    expect(report().types).toEqual(['OV-ORO']);
    expect(report().triage).toEqual({});
    await page.context().close();
  });

  it('cuts nothing of a long text that is pasted, says that it is too long, and shows where', async () => {
    const { page, screen, needed, goTo, goToSending, send } = await start();
    await needed();
    await goTo('story');
    await page.fill('[name=whatHappened]', 'x'.repeat(6100));
    const said = page.getByText('Korta texten till högst 6000 tecken.');
    expect(await said.isVisible()).toBe(true);
    await goToSending();
    await send();
    await page.locator('.errors[role=alert]').waitFor();
    expect(await screen()).toBe('story');
    expect((await page.inputValue('[name=whatHappened]')).length).toBe(6100);
    await page.fill('[name=whatHappened]', 'kort');
    expect(await page.locator('textarea + p').count()).toBe(0);
    await page.context().close();
  });

  it('keeps everything when the browser goes back and forward, and writes nothing in the address', async () => {
    const { page, screen, needed, goTo } = await start();
    const address = page.url();
    await needed();
    await goTo('story');
    await page.fill('[name=whatHappened]', 'Hemligt och viktigt');
    await page.goBack();
    expect(await screen()).toBe('people');
    for (let steps = 0; steps < 4; steps++) await page.goBack();
    expect(await screen()).toBe('contact-way');
    expect(await page.inputValue('[name="contact.phone"]')).toBe('070-174 06 05');
    for (let steps = 0; steps < 5; steps++) await page.goForward();
    expect(await screen()).toBe('story');
    expect(await page.inputValue('[name=whatHappened]')).toBe('Hemligt och viktigt');
    expect(page.url()).toBe(address);
    expect(await page.evaluate('JSON.stringify(history.state)')).not.toContain('Hemligt');
    await page.context().close();
  });

  it('stores nothing in the browser', async () => {
    const { page, needed, goToSending, send } = await start();
    await needed();
    await goToSending();
    await send();
    await page.locator('[data-receipt]').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(await page.evaluate('indexedDB.databases().then(({ length }) => length)')).toBe(0);
    await page.context().close();
  });

  it('sums up every answer, each with a way to change it, and what was left out with a way there', async () => {
    const { page, screen, onward, needed, goTo, goToSending } = await start();
    await needed();
    await page.check('[value=HT-RYK]');
    await goTo('story');
    await page.fill('[name=whatHappened]', 'Rad ett\nRad två');
    await goToSending();
    const rows = await page.locator('.answers > div').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s*Ändra.*$/s, '').replace(/\n+/g, '\n'))).toEqual([
      'Är du eller någon annan i fara just nu?\nNej',
      'Vem skriver?\nDet gäller mig själv',
      'Telefon\n070-174 06 05',
      'Vad gäller det?\nHot om våld, uttalat eller förtäckt\nRyktesspridning eller falska påståenden',
      'Vad hände?\nRad ett\nRad två',
    ]);
    await page.getByRole('button', { name: 'Ändra Telefon' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('contact.phone');
    await page.fill('[name="contact.phone"]', '070-174 06 06');
    await onward();
    expect(await screen()).toBe('check');
    expect(await page.locator('.answers').innerText()).toContain('070-174 06 06');
    await page.locator('[data-unanswered]').getByRole('button', { name: 'Läget just nu' }).click();
    expect(await screen()).toBe('now');
    await page.goBack();
    expect(await screen()).toBe('check');
    await page.context().close();
  });

  it('takes everything along into another language', async () => {
    const { page, screen, back, needed, goToSending, send } = await start();
    await needed();
    const id = await page.inputValue('[name=submissionId]');
    await back();
    await back();
    await page.getByRole('link', { name: 'Suomi' }).click();
    await page.getByRole('heading', { name: 'Oletko sinä tai onko joku muu' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('fi');
    expect(await screen()).toBe('danger');
    expect(await page.inputValue('[name=submissionId]')).toBe(id);
    await goToSending();
    expect(await page.locator('.answers').innerText()).toContain('Väkivallalla uhkaaminen');
    await send();
    await page.locator('[data-receipt]').waitFor();
    expect(report()).toMatchObject({
      language: 'fi',
      types: ['HT-HOT'],
      contact: { phone: '070-174 06 05' },
    });
    await page.context().close();
  });

  it('leads from what the service refused to the right screen, with nothing lost', async () => {
    const { page, screen, onward, needed, goTo, goToSending, send } = await start();
    await needed();
    await goTo('story');
    await page.fill('[name=whatHappened]', 'En "lång"\nberättelse');
    await goToSending();
    spoil = (body) => body.set('party', 'ingen');
    await send();
    await page.locator('.errors[role=alert]').waitFor();
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert');
    expect(await screen()).toBe('you');
    expect(await page.locator('.error:visible').innerText()).toBe('Välj ett av alternativen.');
    await page.locator('.errors a').click();
    expect(await page.evaluate('document.activeElement.name')).toBe('party');
    spoil = () => {};
    await page.selectOption('[name=party]', 'S');
    await onward();
    expect(await screen()).toBe('check');
    await send();
    await page.locator('[data-receipt]').waitFor();
    expect(report()).toMatchObject({ party: 'S', whatHappened: 'En "lång"\nberättelse' });
    await page.context().close();
  });

  it('never hides what has the focus beneath the way out', async () => {
    const { page, needed, goTo } = await start({ viewport: { width: 360, height: 500 } });
    await needed();
    const hidden = `(() => {
      const bar = document.querySelector('.leave').getBoundingClientRect();
      const on = document.activeElement;
      const box = (on.closest('.choice') ?? on).getBoundingClientRect();
      return !on.matches('body, .exit') && box.bottom > bar.top ? on.id || on.textContent : '';
    })()`;
    for (const screen of ['what', 'now', 'people', 'how']) {
      await goTo(screen);
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(hidden), screen).toBe('');
      }
    }
    await page.context().close();
  });

  describe('leave quickly', () => {
    /** Another host; what stands in the page when it is left is told. */
    const elsewhere = async (page: Page) => {
      const meanwhile: string[] = [];
      await page.exposeFunction('leaving', (left: string) => void meanwhile.push(left));
      await page.evaluate(
        "addEventListener('beforeunload', () => window.leaving(document.title + document.body.innerHTML))",
      );
      await page.route('https://www.smhi.se/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Vädret</title>' }),
      );
      return meanwhile;
    };

    it.each([
      ['the link', (page: Page) => page.locator('.exit').click()],
      [
        'Escape three times',
        async (page: Page) => {
          for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
        },
      ],
    ])(
      'by %s, puts another page in the place of this one, which is empty when it comes back',
      async (_, leave) => {
        const { page, needed } = await start();
        const meanwhile = await elsewhere(page);
        await needed();
        // Somebody who has just typed may have missed a key: only what comes a little later is meant.
        await page.evaluate('new Promise((later) => setTimeout(later, 700))');
        const entries = await page.evaluate('history.length');
        await leave(page);
        await page.waitForURL('https://www.smhi.se/');
        expect(meanwhile).toEqual(['']);
        expect(await page.evaluate('history.length')).toBe(entries);
        await page.goBack();
        expect(await page.title()).not.toBe('Vädret');
        expect(await page.inputValue('[name="contact.phone"]')).toBe('');
        await page.context().close();
      },
    );

    it('does not happen by mistake: by Escape now and then, by a key held down, by a tap amid typing', async () => {
      const { page, needed } = await start();
      await elsewhere(page);
      await needed();
      for (const key of ['Escape', 'Escape', 'Tab', 'Escape']) await page.keyboard.press(key);
      await page.keyboard.down('Shift');
      await page.keyboard.up('Shift');
      await page.keyboard.down('Escape');
      for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('Escape');
      await page.keyboard.up('Escape');
      await page.locator('.screen:visible [name=types]').first().check();
      await page.locator('.exit').click();
      expect(await page.locator('[data-form]').count()).toBe(1);
      await page.context().close();
    });

    it('stays in sight on every screen, and says that the history remains', async () => {
      const { page } = await start();
      const bar = await page.locator('.exit').boundingBox();
      expect(bar && bar.y + bar.height).toBeLessThanOrEqual(740);
      expect(bar?.y).toBeGreaterThan(600);
      expect(await page.locator('footer').innerText()).toContain('finns kvar i webbläsarens historik');
      await page.context().close();
    });
  });

  describe('the receipt', () => {
    it('is copied by a button, printed, and the box says that one may go', async () => {
      const { page, needed, goToSending, send } = await start({
        ...PHONE,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await needed();
      await goToSending();
      await send();
      await page.getByRole('button', { name: 'Kopiera koden' }).click();
      await page.getByText('Koden är kopierad.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe('ABCD EFGH JKMN PQRS');
      await page.evaluate('window.print = () => { window.printed = true; }');
      await page.getByRole('button', { name: 'Skriv ut sidan' }).click();
      expect(await page.evaluate('window.printed')).toBe(true);
      expect(await page.isVisible('.if-kept')).toBe(false);
      await page.getByLabel('Jag har sparat koden').check();
      expect(await page.isVisible('.if-kept')).toBe(true);
      for (const number of ['112', '11414', '116006', '1177'])
        expect(await page.locator(`.numbers a[href="tel:${number}"]`).count()).toBe(1);
      await page.context().close();
    });
  });

  describe.each(LANGUAGES)('every screen in %s', (language) => {
    const states: (State & { readonly name: string })[] = [];
    beforeAll(async () => {
      const { page, screen, onward, needed } = await start(
        { viewport: { width: 320, height: 740 } },
        `?lang=${language}`,
      );
      const look = async (name: string) => states.push({ name, ...(await lookNow(page)) });
      await onward();
      await look('danger, not answered');
      await page.check('[value=representative]');
      await page.check('[name="danger.now"][value=yes]');
      await look('danger, yes, representative');
      await onward();
      await look('contact, as a representative');
      await page.goBack();
      await needed({ danger: 'yes' });
      await look('what');
      await onward();
      for (let at = await screen(); at !== 'check'; at = await screen()) {
        if (at === 'threat') await page.check('[name="triage.couldCarryOut"][value=yes]');
        await look(at ?? '');
        await onward();
      }
      await look('check');
      await page.route('**/incidents', (route) => route.abort());
      await page.locator('.screen [data-stepwise][type=submit]').click();
      await page.locator('[data-failed=lost]').waitFor();
      await look('check, connection lost');
      await page.unroute('**/incidents');
      await page.locator('.screen [data-stepwise][type=submit]').click();
      await page.locator('[data-receipt]').waitFor();
      await page.locator('[data-receipt] .choice input').check();
      await look('receipt');
      await page.context().close();
    }, 240_000);

    const found = (of: (state: State) => readonly unknown[]) =>
      states.flatMap((state) => of(state).map((each) => [state.name, each] as const));

    it('can be used by everybody, light and dark: axe finds nothing', () => {
      expect(states).toHaveLength(17);
      expect(found(({ findings }) => findings)).toEqual([]);
    });

    it('fits 320 pixels with the text at twice its size, with targets of 44 pixels', () => {
      expect(found(({ wide }) => wide)).toEqual([]);
      expect(found(({ small }) => small)).toEqual([]);
    });
  });
});
