import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PAGE_KB } from '../../bench/budgets.ts';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import { type FieldName, FORM_FIELDS } from '../../shared/report/from-form.ts';
import { CHANNEL, OFFICE, PLACE, TARGET } from '../../shared/report/options.ts';
import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { ESSENTIALS } from '../../shared/texts/essentials.ts';
import { formPage } from '../../web/form.tsx';
import { receiptPage } from '../../web/receipt.tsx';
import { takePage } from '../../web/take.tsx';
import { evidenceForm } from './evidence-samples.ts';
import { allPages, FILLED, municipality, refusedForm, SUBMISSION, WRONG } from './samples.ts';
import { textOf } from './text-of.ts';

const form = (language: Language) => formPage({ language, municipality, submissionId: SUBMISSION });

const names = Object.keys(FORM_FIELDS) as FieldName[];

describe.each(LANGUAGES)('the form in %s', (language) => {
  const html = form(language);
  const text = textOf(html);

  it.each(Object.keys(ESSENTIALS) as (keyof typeof ESSENTIALS)[])('says what it must: %s', (key) => {
    expect(text).toContain(ESSENTIALS[key][language]);
  });

  it('puts 112 before any field', () => {
    expect(html.indexOf('href="tel:112"')).toBeLessThan(html.indexOf('<form'));
  });

  it('offers every type, channel, place, target and office by its name', () => {
    for (const { name } of INCIDENT_TYPES) expect(text).toContain(name[language]);
    for (const options of [CHANNEL, PLACE, TARGET, OFFICE]) {
      for (const name of Object.values(options)) expect(text).toContain(name[language]);
    }
  });

  it('has a control for every field, and no two with the same id', () => {
    for (const name of names) expect(html).toContain(` name="${name}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes controls only by what stands there', () => {
    for (const [, described = ''] of html.matchAll(/ aria-describedby="([^"]+)"/g)) {
      for (const id of described.split(' ')) expect(html).toContain(` id="${id}"`);
    }
  });

  it('weighs at most 14 KB on the way, its script included, and that at most 10 KB', () => {
    expect(gzipSync(html).length).toBeLessThanOrEqual(14 * 1024);
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
    expect(scripts).toHaveLength(1);
    expect(gzipSync(scripts.join('')).length).toBeLessThanOrEqual(10 * 1024);
  });

  it('asks each question in one screen, which has a heading that can take the focus', () => {
    const screens = html.split('<section class="screen"').slice(1);
    const asked = screens.flatMap((screen) => [
      ...new Set([...screen.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)),
    ]);
    expect(asked).toEqual(names.filter((name) => name !== 'submissionId' && name !== 'language'));
    for (const screen of screens) expect(screen).toContain('<h2 tabindex="-1">');
  });

  it('comes back with everything that was typed, every field in sight', () => {
    const back = refusedForm(FILLED, language);
    for (const text of ['Anna Ek', 'bo@example.com', 'Ring på dagen', 'En granne', 'Kalle Ek\nLisa Berg']) {
      expect(back).toContain(text);
    }
    expect(back).toContain('Första raden\nAndra &quot;raden&quot; &lt;b>');
    const choices = [...FILLED].filter(([name, value]) => html.includes(` name="${name}" value="${value}"`));
    expect(choices.length).toBeGreaterThan(20);
    for (const [name, value] of choices.filter(([name]) => !['submissionId', 'language'].includes(name))) {
      expect(back).toContain(` name="${name}" value="${value}" checked`);
    }
    for (const code of ['S', 'chair']) expect(back).toContain(`<option value="${code}" selected>`);
  });

  it('leads from each error to its field', () => {
    const back = refusedForm(WRONG, language);
    const links = [...back.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual([
      'danger.now',
      'contact.phone',
      'types',
      'contact.name',
      'party',
      'keepOut.names',
      'channels',
    ]);
    for (const id of links) expect(back).toContain(` id="${id}"`);
    expect(back).toContain('role="alert"');
  });
});

describe('every page', () => {
  it('is among those that are looked at', async () => {
    const files = globSync('web/**/*.tsx').map((file) => resolve(file));
    const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ file)));
    const pages = modules.flatMap((module) =>
      Object.entries<unknown>(module).filter(([name]) => name.endsWith('Page')),
    );
    const looked = new Set<unknown>(allPages.map(({ render }) => render));
    expect(pages.length).toBeGreaterThan(7);
    expect(pages.filter(([, render]) => !looked.has(render)).map(([name]) => name)).toEqual([]);
  });

  it.each(allPages)('$name: is a whole page that takes nothing from anywhere else', ({ html, language }) => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
    const markup = html.replace(/<script>.*?<\/script>/gs, '');
    expect(markup).not.toMatch(
      /<script|<img|<iframe|<object|<embed|<base| style="| on[a-z]+="|@import|url\(/,
    );
    const taken = [...markup.matchAll(/<(?!a )\w+ [^>]*?(?:href|src|srcset|action|poster|data)="([^"]*)"/g)];
    // A file goes straight to the bucket: the one form that is posted elsewhere.
    for (const [, address = ''] of taken)
      if (address !== evidenceForm(language).form.url) expect(address).not.toMatch(/^\s*([a-z]+:)?\/\//i);
  });

  it.each(allPages)('$name: tells no other site that somebody was here', ({ html }) => {
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    for (const [link] of html.matchAll(/<a [^>]*href="https?:[^>]*>/g))
      expect(link).toContain('rel="noreferrer"');
  });

  it.each(allPages)('$name: leaves no text unfilled', ({ html }) => {
    expect(textOf(html)).not.toMatch(/\{\w+\}|\b(undefined|null)\b|\[object/);
  });

  it.each(allPages)('$name: says 112', ({ html }) => {
    expect(html).toContain('href="tel:112"');
  });

  it('shows what somebody typed as text, never as markup', () => {
    const nasty = `"><script>alert(1)</script>'&`;
    const params = new URLSearchParams(names.map((name) => [name, nasty]));
    for (const language of LANGUAGES) {
      const html = refusedForm(params, language);
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toContain(nasty);
    }
    const other = {
      language: 'sv',
      municipality: { ...municipality, name: nasty, shortName: nasty },
    } as const;
    expect(takePage({ ...other, reference: nasty, state: 'waiting', level: 'red' })).not.toContain('<script');
  });
});

it.each(allPages)('$name in $language weighs at most what a page may on the way', ({ html }) => {
  expect(gzipSync(html).length).toBeLessThanOrEqual(PAGE_KB * 1024);
});

describe('the receipt', () => {
  const receipt = (level: 'red' | 'blue', language: Language = 'sv') =>
    receiptPage({
      language,
      municipality,
      reference: 'K7QM-2RTX',
      receiptCode: 'ABCDEFGHJKMNPQRS',
      level,
      contactBy: '2027-03-02T13:05:00Z',
      receivedAt: '2027-03-02T11:05:00Z',
    });

  it('shows the code in four groups, and the time in the municipality’s own zone', () => {
    const text = textOf(receipt('blue'));
    expect(text).toContain('ABCD EFGH JKMN PQRS');
    expect(text).toContain('tisdag 2 mars 2027 kl. 14:05');
  });

  it('puts the day in the case that Finnish wants', () => {
    expect(textOf(receipt('blue', 'fi'))).toContain('tiistaina 2. maaliskuuta 2027 klo 14.05');
  });

  it('tells that the municipality’s strategist is alerted when that is so', () => {
    expect(textOf(receipt('red'))).toContain('kommunens säkerhetsstrateg');
    expect(textOf(receipt('blue'))).not.toContain('kommunens säkerhetsstrateg');
  });

  it('has no word for the level', () => {
    expect(receipt('red')).not.toMatch(/röd|orange|gul\b|blå|allvarligt/i);
  });
});
