import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole, Person } from '../directory/person.ts';
import { askedFor } from '../followups/asked-for.ts';
import { isForThePerson } from '../followups/lay-out.ts';
import { type PlannedContact, planOf } from '../followups/view.ts';
import type { Wishes } from '../followups/wishes.ts';
import type { Entry } from '../incident/entry.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';
import { holders } from '../routing/candidates.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import type { Line } from '../routing/rule.ts';
import { type Known, known } from './standing.ts';

/** A contact as the person sees it: with the roles that get in touch. */
export interface OwnContact extends PlannedContact {
  readonly who: readonly DirectoryRole[];
  /** Whether it is the person's to want or not: it has neither been made nor gone by. */
  readonly open: boolean;
}

/** One wish and what it was changed to; without it the wish was taken back. */
export type Wished = {
  readonly [Wish in keyof Wishes]-?: { readonly wish: Wish; readonly value?: Wishes[Wish] };
}[keyof Wishes];

/** A choice that was made, by the person or by somebody they talked to. */
export type ContactChoice = Wished & { readonly at: Instant; readonly from: 'you' | Known };

export interface ContactsView {
  readonly plan: readonly OwnContact[];
  readonly wishes: Wishes;
  /** Every choice so far, oldest first; the last of each wish is the one that stands. */
  readonly chosen: readonly ContactChoice[];
}

interface Setting {
  readonly people: readonly Person[];
  readonly rules: Pick<CaseRules, 'followUps' | 'events' | 'asking' | 'steps'>;
}

/** The contacts of a case over the year, as the person sees them and has chosen. */
export const contactsOf = (
  incident: Incident,
  entries: readonly Entry[],
  { people, rules }: Setting,
): ContactsView => {
  const { followUps } = incident;
  const plan = planOf(incident, rules).flatMap((planned): OwnContact[] => {
    const followUp = followUps.find(({ id }) => id === planned.id);
    if (!followUp) return [];
    const lines = askedFor(followUp, incident, rules).lines;
    const who = [...new Set(lines.flatMap((line) => firstThere(line, incident, people)))];
    return [{ ...planned, who, open: isForThePerson(followUp) }];
  });
  return { plan, wishes: incident.contactWishes, chosen: choicesIn(entries, people) };
};

/** The first role of a line that has somebody who is not kept out; when the directory cannot be read, who should. */
const firstThere = (
  line: Line,
  { report }: Incident,
  people: readonly Person[],
): readonly DirectoryRole[] => {
  const setting = { party: report.party, excluded: (each: Person) => isKeptOut(report, each, people) };
  const may = line.filter((role) => role !== 'PSA' || report.party !== undefined);
  const there = may.find((role) =>
    holders(role, people, setting).some(({ person }) => !setting.excluded(person)),
  );
  return [there ?? may.at(0)].filter((role) => role !== undefined);
};

const WISHES = ['only', 'stoppedAt', 'pausedUntil', 'by', 'way'] as const satisfies readonly (keyof Wishes)[];

/** What was said of contacts, each time only what became another. */
const choicesIn = (entries: readonly Entry[], people: readonly Person[]): readonly ContactChoice[] => {
  let before: Wishes = {};
  return entries.flatMap(({ what, by, at }) => {
    if (what.kind !== 'contacts-chosen' || by.kind === 'system') return [];
    const { wishes } = what;
    const changed = WISHES.filter((wish) => isChanged(wish, before, wishes));
    before = wishes;
    const from = by.kind === 'reporter' ? ('you' as const) : known(by.person, by.role, people);
    return changed.map((wish) => ({ wish, value: wishes[wish], at, from }) as ContactChoice);
  });
};

/** What an event adds to the wanted contacts is nobody's choice. */
const isChanged = (wish: keyof Wishes, before: Wishes, after: Wishes): boolean => {
  if (wish !== 'only' || !before.only || !after.only) return before[wish] !== after[wish];
  const gone = before.only.some((id) => !after.only?.includes(id));
  return gone || after.only.some((id) => !before.only?.includes(id) && !isOfEvent(id));
};

const isOfEvent = (id: string): boolean => /^X\d/.test(id);
