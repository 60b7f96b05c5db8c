import type { DirectoryRole } from '../directory/person.ts';
import type { Actor } from '../incident/actor.ts';

/** Somebody who works in a case, in one of their roles in it. */
export interface Worker {
  readonly person: string;
  readonly role: DirectoryRole;
}

export const actorOf = ({ person, role }: Worker): Actor => ({ kind: 'person', person, role });
