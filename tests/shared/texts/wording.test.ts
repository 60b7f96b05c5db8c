import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../shared/languages.ts';
import { everyText, type Written } from './every-text.ts';

let all: readonly Written[];
beforeAll(async () => {
  all = await everyText();
});

/** Where something stands in a text of a language that must not, with the text. */
const where = (language: Language, pattern: RegExp, allowed: readonly string[] = []) =>
  all.flatMap(({ where: place, text }) =>
    pattern.test(text[language] ?? '') && !allowed.some((each) => place.includes(each))
      ? [`${place}: ${text[language]}`]
      : [],
  );

describe('every text', () => {
  it('is found: those of pages, messages, plan, roles and the municipality’s own', () => {
    const places = all.map(({ where: place }) => place).join('\n');
    for (const part of [
      'shared/texts/form.ts FORM.title',
      'shared/messages/words.ts MESSAGE_WORDS.urgent.body.0',
      'shared/plan/steps.ts DEFAULT_STEPS.0.text',
      'shared/followups/default-ladder.ts',
      'shared/roles.ts ROLE_NAMES.UTSATT',
      'shared/report/types.ts',
      'shared/texts/privacy.ts PRIVACY_PASSAGES.rights.text.0',
      'config/oxelosund.json',
    ])
      expect(places).toContain(part);
    expect(all.length).toBeGreaterThan(500);
  });

  it('is there in Swedish, Finnish and English', () => {
    const missing = all.filter(({ text }) => LANGUAGES.some((language) => !text[language]?.trim()));
    expect(missing).toEqual([]);
  });

  it('has the same gaps to fill in each language', () => {
    const gaps = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
    const differing = all.filter(
      ({ text }) => gaps(text.fi) !== gaps(text.sv) || gaps(text.en) !== gaps(text.sv),
    );
    expect(differing).toEqual([]);
  });

  it('has the same numbers to call in each language', () => {
    const numbers = (text = '') => (text.match(/\b(112|114 14|116 006|1177)\b/g) ?? []).sort().join(' ');
    const differing = all.filter(
      ({ text }) => numbers(text.fi) !== numbers(text.sv) || numbers(text.en) !== numbers(text.sv),
    );
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)(
    'is set with care in %s: its own quotation marks, no double spaces, nothing left over',
    (language) => {
      expect(where(language, /["'`]| {2}|^\s|\s$|\.\.\.| ,| \.|\bTODO\b/)).toEqual([]);
      expect(where(language, language === 'en' ? /”[^“”]*”|„/ : /[“„]/)).toEqual([]);
    },
  );
});

describe('in Swedish', () => {
  it('what is sent to us is a händelserapport and to the police a polisanmälan: never anmälan alone, never anmäla', () => {
    expect(where('sv', /(?<!polis)anmäl/i)).toEqual([]);
  });

  it('nobody is called an offer, and whoever is exposed is den utsatte', () => {
    expect(where('sv', /(?<![Bb]rotts)offer\b|offret|\bden utsatta\b/i)).toEqual([]);
    expect(where('sv', /brottsoffer(?!jouren)/i)).toEqual([]);
  });

  it('nothing blames or asks why somebody did not', () => {
    expect(
      where('sv', /\bvarför\b[^?.]*\b(inte|aldrig)\b|\bborde\b|\bskulle ha\b|\bslarv|\btyvärr måste du/i),
    ).toEqual([]);
    expect(where('sv', /(?<!inte )ditt fel\b/i)).toEqual([]);
  });

  it('no word is of an office where a plain one will do', () => {
    expect(
      where(
        'sv',
        /\b(avseende|beträffande|erfordra|erhåll|vederbörande|nämnda|därest|härvid|medelst|jämlikt|tillse|delge|föreligg|ävensom|innehar|ombesörj|påtala|inkom|ifrågavarande|samtliga|huruvida|dock|såvida|emedan|ogiltig|otillåten|obligatorisk)/i,
      ),
    ).toEqual([]);
  });
});

describe('in Finnish', () => {
  it('a representative is edustaja; valtuutettu is a member of the council and nothing else', () => {
    expect(where('fi', /valtuute/i, ['OFFICE.council'])).toEqual([]);
  });

  it('a police report is rikosilmoitus', () => {
    const said = all.filter(
      ({ text }) => /polisanmäl/i.test(text.sv ?? '') && !/rikosilmoitu/i.test(text.fi ?? ''),
    );
    expect(said).toEqual([]);
  });

  it('nothing blames or asks why somebody did not, and nobody is an uhri', () => {
    expect(where('fi', /\bmiksi\b[^?.]*\b(et|ette|ei)\b|\bolisi pitänyt|\buhri/i)).toEqual([]);
    expect(where('fi', /(?<!ei ole sinun )(?<!Tapahtunut ei ole sinun )\bsyysi\b/i)).toEqual([]);
  });

  it('no word is of an office where a plain one will do', () => {
    expect(
      where(
        'fi',
        /\b(toimesta|taholta|mikäli|koskien|suoritta|johtuen|edellä mainit|kyseess|tulee huomioida|virheellinen|pakolli)/i,
      ),
    ).toEqual([]);
  });
});

describe('in English', () => {
  it('nothing blames or asks why somebody did not, and nobody is a victim', () => {
    expect(where('en', /\bwhy\b[^?.]*\b(not|never)\b|n['’]t you|\bshould have\b|\bvictim/i)).toEqual([]);
    expect(where('en', /(?<!not )your fault\b/i)).toEqual([]);
  });

  it('no word is of an office where a plain one will do', () => {
    expect(
      where(
        'en',
        /\b(pursuant|herein|hereby|utili[sz]e|commence|in order to|prior to|invalid|illegal|mandatory|please note|terminate)\b/i,
      ),
    ).toEqual([]);
  });
});

describe('the words are plain', () => {
  /** The longest sentence that somebody reads in one breath; law and method are read at rest. */
  const LONGEST = { sv: 26, fi: 22, en: 28 } as const satisfies Record<Language, number>;
  const AT_REST = ['texts/privacy.ts', 'texts/accessibility.ts'];

  it.each(LANGUAGES)('in %s no sentence is longer than one breath', (language) => {
    const long = all
      .filter(({ where: place }) => !AT_REST.some((each) => place.includes(each)))
      .flatMap(({ where: place, text }) =>
        (text[language] ?? '')
          .split(/(?<=[.?!:])\s+/)
          .filter((sentence) => sentence.split(/\s+/).length > LONGEST[language])
          .map((sentence) => `${place} (${sentence.split(/\s+/).length}): ${sentence}`),
      );
    expect(long).toEqual([]);
  });
});
