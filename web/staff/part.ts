import type { DeskView } from '../../shared/desk/view.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Actor } from '../../shared/incident/actor.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { moment } from '../dates.ts';
import type { StaffProps } from './frame.tsx';

/** What was posted and not taken: it is filled in again. */
export interface Unsaved {
  readonly action: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  /** The case's version when the page was made, where somebody else was faster: what they did is said. */
  readonly since?: number | undefined;
}

/** What the staff's pages need of the municipality: who it is, and the words of its plan. */
export interface StaffMunicipality extends Pick<Municipality, 'name' | 'shortName' | 'timeZone' | 'parties'> {
  readonly steps: readonly Pick<Municipality['steps'][number], 'id' | 'text' | 'responsible' | 'condition'>[];
  readonly followUps: readonly Pick<Municipality['followUps'][number], 'id' | 'purpose'>[];
  readonly events: readonly Pick<Municipality['events'][number], 'id' | 'purpose'>[];
}

/** What each section of a case's page is given. */
export interface CasePart extends StaffProps {
  readonly view: DeskView;
  readonly municipality: StaffMunicipality;
  readonly people: readonly Person[];
  /** Random, new for each page: what is sent twice from it happens once. */
  readonly key: string;
  readonly unsaved?: Unsaved | undefined;
  /** Whoever the case may be handed to. */
  readonly candidates: readonly Person[];
}

/** A moment in the page's language. */
export const at = ({ language, municipality }: CasePart, instant: string): string =>
  moment(instant, language, municipality.timeZone);

/** Who did something: name and role, as long as the directory knows them. */
export const who = (part: CasePart, by: Actor): string => whoOf(part, by);

/** The same, for what is no page. */
export const whoOf = ({ language, people }: Pick<CasePart, 'language' | 'people'>, by: Actor): string => {
  if (by.kind === 'system') return DESK.system[language];
  if (by.kind === 'reporter') return DESK.byReporter[language];
  return nameOf(people, by.person, ROLE_NAMES[by.role][language]);
};

export const nameOf = (people: readonly Person[], id: string, role: string): string => {
  const name = people.find((person) => person.id === id)?.name;
  return name ? `${name} (${role})` : role;
};

/** What was typed into a field of an action and came back. */
export const typed = ({ unsaved }: CasePart, action: string, field: string): string | undefined =>
  unsaved?.action === action ? unsaved.values[field] : undefined;
