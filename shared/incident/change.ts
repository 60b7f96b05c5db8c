import type { Actor } from './actor.ts';
import type { Deadline } from './deadline.ts';
import type { Entry, What } from './entry.ts';
import type { Incident } from './incident.ts';

/** What every transition returns: the case as it is afterwards, and the entry that says what happened. */
export interface Change {
  readonly incident: Incident;
  readonly entry: Entry;
}

/** The next version of a case, and its entry. */
export const change = (
  before: Incident,
  updates: Partial<Incident>,
  said: { at: string; by: Actor; what: What; deadlines?: readonly Deadline[] },
): Change => {
  const version = before.version + 1;
  return {
    incident: { ...before, ...updates, version },
    entry: { incident: before.id, seq: version, deadlines: [], ...said } as Entry,
  };
};

export const SYSTEM = { kind: 'system' } as const satisfies Actor;
