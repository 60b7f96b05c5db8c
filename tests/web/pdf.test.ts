import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/languages.ts';
import type { Paper } from '../../web/paper/paper.ts';
import { pdfOf } from '../../web/paper/pdf.ts';
import { papers } from './staff-samples.ts';

const AT = '2027-03-04T13:05:00.000Z';

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const rolesOf = ({ role, children = [] }: Node): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesOf),
];

/** Opens a PDF with a reader that is not the writer. */
const read = async (bytes: Buffer) => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info } = await document.getMetadata();
  return {
    pages: pages.length,
    text: texts
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
      .join(' ')
      .replace(/\s+/g, ' '),
    roles: trees.flatMap((tree) => rolesOf(tree as Node)),
    info: info as { Title?: string; Language?: string },
    marked: await document.getMarkInfo(),
  };
};

const together = (text: string) => text.replace(/\s+/g, '');
const sheet = (language: Language): Paper => papers(language)['police sheet'];

describe('the police sheet as a PDF', () => {
  test.each(['sv', 'fi', 'en'] as const)(
    'in %s says all that the page says, on one page',
    async (language) => {
      const paper = sheet(language);
      const pdf = await read(await pdfOf(paper, AT, { onePage: true }));
      expect(pdf.pages).toBe(1);
      const said = together(pdf.text);
      for (const { heading, rows } of paper.sections)
        for (const words of [heading, ...rows.flatMap(({ name, value }) => [name, value])])
          expect(said).toContain(together(words));
    },
  );

  test('is tagged: a screen reader finds its title, language, headings and facts', async () => {
    const paper = sheet('sv');
    const { roles, info, marked } = await read(await pdfOf(paper, AT, { onePage: true }));
    expect(marked?.Marked).toBe(true);
    expect(info).toMatchObject({ Title: paper.title, Language: 'sv-SE' });
    const count = (role: string) => roles.filter((each) => each === role).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(paper.sections.length);
    expect(count('LBody')).toBe(paper.sections.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(count('Lbl')).toBe(count('LBody'));
  });

  test('holds the longest story there can be, of letters of many languages, and cuts nothing', async () => {
    const value = `Čáhcesuolu Ωmega Привет ${'Ett ord till. '.repeat(420)}SLUTET`;
    const paper = {
      ...sheet('sv'),
      sections: [{ heading: 'Vad', rows: [{ name: 'Vad som hände', value }] }],
    };
    const pdf = await read(await pdfOf(paper, AT, { onePage: true }));
    expect(pdf.pages).toBe(1);
    for (const words of ['Čáhcesuolu', 'Ωmega', 'Привет', 'SLUTET']) expect(pdf.text).toContain(words);
  });
});

describe('the whole case as a PDF', () => {
  test('names beside each field by what it may be secret, over as many pages as it takes', async () => {
    const paper = papers('sv').disclosure;
    const pdf = await read(await pdfOf(paper, AT));
    const said = together(pdf.text);
    for (const { marks = [], rows } of paper.sections) {
      for (const mark of marks) expect(said).toContain(together(mark));
      for (const { name, value } of rows) expect(said).toContain(together(name + value));
    }
    expect(pdf.text).toContain(`Sida ${pdf.pages} av ${pdf.pages}`);
  });
});
