import { describe, expect, it } from 'vitest';
import { conformityOf } from '../../shared/accessibility/conformity.ts';
import { TESTED } from '../../shared/accessibility/tested.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { ACCESSIBILITY } from '../../shared/texts/accessibility.ts';
import { accessibilityPage } from '../../web/accessibility.tsx';
import { municipality as sample } from './samples.ts';
import { textOf } from './text-of.ts';
import { tried } from './tried.ts';

const HOW = 'run npm run accessibility';

const statement = {
  email: 'tillganglighet@example.com',
  form: 'https://example.com/form',
  reviewed: '2026-11-25',
  shortcomings: [],
};
const audit = { at: '2026-10-01', by: { sv: 'Föreningen', fi: 'Yhdistys', en: 'The association' } };
const page = (changes: object = {}, tested = TESTED, language: (typeof LANGUAGES)[number] = 'sv') =>
  textOf(
    accessibilityPage({
      language,
      municipality: { ...sample, accessibility: { ...statement, ...changes } },
      tested,
    }),
  );

describe('what the accessibility statement says of the tests', () => {
  it('is what they try: the same pages, languages, colours and rules', () => {
    const { at: _at, browser: _browser, found: _found, ...said } = TESTED;
    expect(said, HOW).toEqual(tried());
  });

  it('names nothing as found, since the tests let nothing pass', () => {
    expect(TESTED.found, HOW).toEqual([]);
  });

  it('is printed with its numbers and its day', () => {
    const text = page();
    for (const said of [
      TESTED.pages.length,
      TESTED.rules,
      TESTED.criteria.length,
      TESTED.axe,
      TESTED.browser,
    ])
      expect(text).toContain(String(said));
    expect(text).toMatch(/senaste bedömningen gjordes den \d+ \p{L}+ 20\d\d/u);
  });
});

describe('the service is said to conform', () => {
  it.each([
    ['in whole, when nothing is found and people have tried it', [], { shortcomings: [], audit }, 'full'],
    ['in part, as long as nobody has', [], { shortcomings: [] }, 'partial'],
    [
      'in part, when the tests found something',
      [{ page: 'form', rule: 'label' }],
      { shortcomings: [], audit },
      'partial',
    ],
    ['in part, when the municipality knows of something', [], { shortcomings: [audit.by], audit }, 'partial'],
  ] as const)('%s', (_, found, given, conformity) => {
    expect(conformityOf({ found: [...found] }, given)).toBe(conformity);
  });

  it('in the very words that the law wants', () => {
    expect(page({ audit })).toContain(
      'helt förenlig med lagen om tillgänglighet till digital offentlig service',
    );
    expect(page()).toContain('delvis förenlig med lagen om tillgänglighet till digital offentlig service');
  });
});

describe.each(LANGUAGES)('the statement in %s', (language) => {
  it('says whom to tell, and where to turn after that', () => {
    const html = accessibilityPage({
      language,
      municipality: { ...sample, accessibility: statement },
      tested: TESTED,
    });
    expect(html).toContain('href="mailto:tillganglighet@example.com"');
    expect(html).toContain('href="https://example.com/form" rel="noreferrer"');
    expect(html).toContain('href="https://www.digg.se/tdosanmalan" rel="noreferrer"');
  });

  it('lists what was found and what the municipality knows of, and then not that nothing is known', () => {
    const known = { shortcomings: [{ sv: 'En karta', fi: 'Kartta', en: 'A map' }] };
    const text = page(known, { ...TESTED, found: [{ page: 'receipt', rule: 'label' }] }, language);
    expect(text).toContain(known.shortcomings[0]?.[language]);
    expect(text).toMatch(/receipt.*label/);
    expect(text).not.toContain(ACCESSIBILITY.nothing[language]);
    expect(text).not.toContain(ACCESSIBILITY.nothingKnown[language]);
    expect(page({}, TESTED, language)).toContain(ACCESSIBILITY.nothing[language]);
  });

  it('says that nobody has tried it with their own aids, until somebody has', () => {
    expect(page({}, TESTED, language)).toContain(ACCESSIBILITY.untried[language]);
    expect(page({ audit }, TESTED, language)).not.toContain(ACCESSIBILITY.untried[language]);
    expect(page({ audit }, TESTED, language)).toContain(audit.by[language]);
  });
});
