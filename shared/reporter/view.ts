import type { Instant } from '../calendar/zoned.ts';
import type { DirectoryRole } from '../directory/person.ts';
import type { Entry, What } from '../incident/entry.ts';
import type { Incident } from '../incident/incident.ts';

/** Somebody of the directory who has a part in the case, as the person may know them. */
export interface Somebody {
  readonly role: DirectoryRole;
  readonly at: Instant;
}

/** One line of the conversation. `from`: the person themselves, or a role. */
export interface Said {
  readonly from: 'you' | DirectoryRole;
  readonly at: Instant;
  readonly text: string;
}

/** All that the person sees of their case: what the page is made of, and the JSON. */
export interface ReportView {
  readonly incident: Incident;
  readonly messages: readonly Said[];
  readonly readers: readonly Somebody[];
}

/** Puts together what the person may see, from the case and its timeline. */
export const viewOf = (incident: Incident, entries: readonly Entry[]): ReportView => ({
  incident,
  messages: entriesOf(entries, 'message').flatMap(({ by, at, what }): Said[] => {
    if (by.kind === 'system') return [];
    return [{ from: by.kind === 'reporter' ? 'you' : by.role, at, text: what.text }];
  }),
  readers: entriesOf(entries, 'read').flatMap(({ by, at }) =>
    by.kind === 'person' ? [{ role: by.role, at }] : [],
  ),
});

/** The entries of one kind, oldest first. */
const entriesOf = <Kind extends What['kind']>(entries: readonly Entry[], kind: Kind) =>
  entries.filter(
    (entry): entry is Entry & { what: Extract<What, { kind: Kind }> } => entry.what.kind === kind,
  );
