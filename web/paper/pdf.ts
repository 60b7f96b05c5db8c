import PDFDocument from 'pdfkit';
import { PAPER } from '../../shared/texts/paper.ts';
import { fill } from '../../shared/texts/say.ts';
import { LOCALES } from '../dates.ts';
import { bold, regular } from './fonts.ts';
import type { Paper, PaperRow, PaperSection } from './paper.ts';

type Document = InstanceType<typeof PDFDocument>;

/** Text sizes in points, the largest first: the first at which all of it stands on one page is taken. */
const SIZES = [10, 9, 8, 7] as const;
const MARGIN = 48;
/** Width of the names beside the values, and the gap, in points. */
const NAMES = 128;
const GAP = 10;

/**
 * A paper as a tagged PDF (PDF/UA-1: structure, language, title, embedded letters).
 *
 * @param madeAt when it is made, which the file says too
 * @param onePage shrink the text, within reason, so that it stands on one page. Nothing is ever cut: what does not fit
 *   goes on a second
 */
export const pdfOf = async (paper: Paper, madeAt: string, { onePage = false } = {}): Promise<Buffer> => {
  for (const size of onePage ? SIZES : SIZES.slice(0, 1)) {
    const { pages, bytes } = await draw(paper, madeAt, size);
    if (pages === 1 || !onePage || size === SIZES.at(-1)) return bytes;
  }
  throw new Error('There is no size to draw in');
};

const draw = async (
  paper: Paper,
  madeAt: string,
  size: number,
): Promise<{ pages: number; bytes: Buffer }> => {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: LOCALES[paper.language],
    displayTitle: true,
    bufferPages: true,
    font: regular as never,
    info: { Title: paper.title, CreationDate: new Date(madeAt) },
  });
  document.registerFont('bold', bold as never);
  document.registerFont('regular', regular as never);
  const bytes = collect(document);
  const whole = document.struct('Document');
  document.addStructure(whole);
  block(document, whole, 'H1', paper.title, { font: 'bold', size: size * 1.6 });
  for (const said of paper.lead) block(document, whole, 'P', said, { font: 'regular', size });
  for (const section of paper.sections) drawSection(document, whole, paper, section, size);
  whole.end();
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) foot(document, paper, page, count);
  document.end();
  return { pages: count, bytes: await bytes };
};

type Element = ReturnType<Document['struct']>;

const block = (
  document: Document,
  parent: Element,
  tag: 'H1' | 'H2' | 'P',
  text: string,
  { font, size }: { font: string; size: number },
): void => {
  parent.add(
    document.struct(tag, {}, [
      () => {
        document.font(font).fontSize(size).text(`${text} `, MARGIN);
        document.moveDown(tag === 'P' ? 0.35 : 0.25);
      },
    ]),
  );
};

const drawSection = (
  document: Document,
  whole: Element,
  { language }: Paper,
  { heading, marks, rows }: PaperSection,
  size: number,
): void => {
  const section = document.struct('Sect');
  whole.add(section);
  document.moveDown(0.35);
  // A heading does not stand alone at the foot of a page.
  makeRoom(document, size * 5);
  block(document, section, 'H2', heading, { font: 'bold', size: size * 1.2 });
  if (marks) {
    const said =
      marks.length > 0 ? `${PAPER.secrecy[language]}: ${marks.join('; ')}` : PAPER.noSecrecy[language];
    block(document, section, 'P', said, { font: 'regular', size: size * 0.9 });
  }
  const list = document.struct('L');
  section.add(list);
  for (const row of rows) drawRow(document, list, row, size);
  list.end();
  section.end();
};

const drawRow = (document: Document, list: Element, { name, value }: PaperRow, size: number): void => {
  makeRoom(document, size * 2.5);
  const { y } = document;
  const { count } = document.bufferedPageRange();
  const item = document.struct('LI');
  list.add(item);
  item.add(
    document.struct('Lbl', {}, [
      () => {
        document.font('bold').fontSize(size).text(`${name} `, MARGIN, y, { width: NAMES });
      },
    ]),
  );
  const below = document.y;
  const x = MARGIN + NAMES + GAP;
  item.add(
    document.struct('LBody', {}, [
      () => {
        const width = document.page.width - MARGIN - x;
        document.font('regular').fontSize(size).text(`${value} `, x, y, { width });
      },
    ]),
  );
  item.end();
  const samePage = document.bufferedPageRange().count === count;
  document.y = (samePage ? Math.max(document.y, below) : document.y) + size * 0.3;
};

const makeRoom = (document: Document, height: number): void => {
  if (document.y + height > document.page.height - MARGIN) document.addPage();
};

/** The page's number: no part of what is said, so no part of the structure. */
const foot = (document: Document, { language, title }: Paper, page: number, all: number): void => {
  document.switchToPage(page);
  document.page.margins.bottom = 0;
  document.markContent('Artifact', { type: 'Pagination' });
  document
    .font('regular')
    .fontSize(7)
    .text(
      `${title} · ${fill(PAPER.pageOf[language], { page: page + 1, all })}`,
      MARGIN,
      document.page.height - MARGIN / 1.6,
      { lineBreak: false },
    );
  document.endMarkedContent();
};

const collect = (document: Document): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
