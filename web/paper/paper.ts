import type { DeskView } from '../../shared/desk/view.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Language } from '../../shared/languages.ts';
import type { StaffMunicipality } from '../staff/part.ts';

/** One fact on paper. */
export interface PaperRow {
  readonly name: string;
  readonly value: string;
}

export interface PaperSection {
  readonly heading: string;
  /** By what its facts may be secret; undefined where the paper says nothing of secrecy. */
  readonly marks?: readonly string[];
  readonly rows: readonly PaperRow[];
}

/** What is taken out of the service: the same for the page that is printed and for the PDF. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** Said above everything, each a paragraph. */
  readonly lead: readonly string[];
  readonly sections: readonly PaperSection[];
}

/** What a paper is made of. */
export interface PaperSource {
  readonly language: Language;
  readonly municipality: StaffMunicipality;
  readonly people: readonly Person[];
  readonly view: DeskView;
  /** Who takes it out, by name and role, and when. */
  readonly by: string;
  readonly madeAt: string;
}

/** Facts of which each has a value; what is not known is left out. */
export const known = (rows: readonly (readonly [name: string, value: string | undefined])[]): PaperRow[] =>
  rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
