import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/languages.ts';
import { partsOf } from '../../shared/municipality/parts.ts';
import { ADVICE } from '../../shared/texts/prevention.ts';
import { PRIVACY_PARTS, PRIVACY_PASSAGES } from '../../shared/texts/privacy.ts';
import { formPage } from '../../web/form.tsx';
import { preventionPage } from '../../web/prevention.tsx';
import { privacyPage } from '../../web/privacy.tsx';
import { municipality as municipalityOf } from '../shared/builders.ts';
import { textOf } from './text-of.ts';

const municipality = municipalityOf();

describe.each(LANGUAGES)('how personal data is handled, in %s', (language) => {
  const html = privacyPage({ language, municipality });
  const text = textOf(html);

  it('names the board that answers for it, and how to reach it, the officer and the registrar', () => {
    expect(text).toContain(municipality.controller.board[language]);
    for (const line of municipality.controller.address) expect(text).toContain(line);
    for (const { email } of [
      municipality.controller,
      municipality.dataProtectionOfficer,
      municipality.registrar,
    ])
      expect(html).toContain(`href="mailto:${email}"`);
    expect(html).toContain('href="tel:0701740691"');
  });

  it('says on what the law builds it, what is secret, how long it is kept, and where to complain', () => {
    for (const part of PRIVACY_PARTS) expect(text).toContain(PRIVACY_PASSAGES[part].title[language]);
    for (const article of ['6.1 e', '6.1 c', '9.2 g', '10']) expect(text).toContain(article);
    expect(text).toContain(String(municipality.logRetentionDays));
    expect(html).toContain('href="https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/"');
  });

  it('says in the municipality’s own words what its file words otherwise, and nothing else changes', () => {
    const own = { sv: ['{name} gallrar efter fem år.'], fi: ['Viisi vuotta.'], en: ['Five years.'] };
    const changed = textOf(
      privacyPage({ language, municipality: municipalityOf({ privacy: { kept: own } }) }),
    );
    expect(changed).toContain(own[language][0]?.replace('{name}', municipality.name));
    expect(changed).not.toContain(PRIVACY_PASSAGES.kept.text[language][0]);
    expect(changed).toContain(PRIVACY_PASSAGES.secrecy.text[language][0]);
  });
});

describe.each(LANGUAGES)('what to do before anything happens, in %s', (language) => {
  const html = preventionPage({ language, municipality, base: '/v/' });

  it('has each piece of advice, and the way to the report', () => {
    const text = textOf(html);
    for (const { title, points, after = [] } of ADVICE)
      for (const each of [title, ...points, ...after]) expect(text).toContain(each[language]);
    expect(html).toContain(`href="/v/?lang=${language}"`);
  });

  it('links only to the sources that the advice rests on', () => {
    const hosts = [...html.matchAll(/<main>[\s\S]*<\/main>/g)].flatMap(([main]) =>
      [...main.matchAll(/href="(https:[^"]+)"/g)].map(([, href = '']) => new URL(href).host),
    );
    expect([...new Set(hosts)].sort()).toEqual([
      'fojo.se',
      'goteborg.se',
      'partsradet.se',
      'polisen.se',
      'webbutik.skl.se',
    ]);
  });
});

describe('the form', () => {
  const form = (changes = {}) =>
    formPage({
      language: 'sv',
      municipality: partsOf(municipalityOf(changes)).identity,
      submissionId: '5b0c7a3e-4f0e-4f57-9b39-0d5ac1a7d001',
      base: '/v/',
    });

  it('says who answers for the data, and leads to more without being left', () => {
    expect(textOf(form())).toContain('Exempelby kommun är personuppgiftsansvarig');
    expect(form()).toContain('href="/v/privacy?lang=sv" target="_blank" rel="noreferrer"');
  });

  it('says it in the municipality’s own words if it has any', () => {
    const formNotice = { sv: '{name} ansvarar enligt lag.', fi: 'x', en: 'x' };
    expect(textOf(form({ formNotice }))).toContain('Exempelby kommun ansvarar enligt lag.');
    expect(textOf(form({ formNotice }))).not.toContain('är personuppgiftsansvarig');
  });
});
