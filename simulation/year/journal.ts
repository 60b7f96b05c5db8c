import type { LocalDate } from '../../shared/calendar/zoned.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Choice } from '../../shared/incident/choose-contacts.ts';

/** Something that somebody asked for and was told is done: when they first tried, and when they were told. */
interface Done {
  readonly incident: string;
  readonly begun: number;
  readonly done: number;
}

/** How the person wants to be contacted. */
export interface Chosen extends Done {
  readonly choice: Choice;
}

/** Whether they consent to occupational health. */
export interface Consented extends Done {
  readonly consent: boolean;
}

/** A look at whom to contact, by the provider's link: what it gave. */
export interface Looked {
  readonly token: string;
  readonly begun: number;
  readonly answered: number;
  /** The link led to the person. */
  readonly open: boolean;
}

/** The directory from a moment on. */
export interface Staffed {
  readonly at: number;
  readonly date: LocalDate;
  readonly people: ReadonlyMap<string, Person>;
}

/** What was done in a year, as those who did it remember: the checks believe this and not the cases. */
export interface Journal {
  readonly chosen: Chosen[];
  readonly consented: Consented[];
  readonly looked: Looked[];
  readonly staffed: Staffed[];
  /** Cases opened again by hand. */
  readonly reopened: Done[];
}

export const emptyJournal = (): Journal => ({
  chosen: [],
  consented: [],
  looked: [],
  staffed: [],
  reopened: [],
});
