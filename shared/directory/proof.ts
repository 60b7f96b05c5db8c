import * as z from 'zod/mini';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';
import { contactsOf, type OwnContact } from './marked.ts';
import type { Person } from './person.ts';

/**
 * That a code sent to a number or address was read back by its owner: whose contact, by which channel, when, and who typed the
 * code. The contact itself is not in it, only its hash is its key: another number has no proof.
 */
export const proofSchema = z.strictObject({
  person: z.string(),
  channel: z.enum(MESSAGE_CHANNELS),
  at: z.string(),
  by: z.string(),
});
export type Proof = z.output<typeof proofSchema>;

/** The contacts of people for which no code has been read back. @param proved of those that have */
export const unproved = (
  people: readonly Person[],
  proved: readonly Proof[],
): readonly (OwnContact & { readonly person: string })[] =>
  people.flatMap((person) =>
    contactsOf(person)
      .filter(({ channel }) => !proved.some((each) => each.person === person.id && each.channel === channel))
      .map((own) => ({ ...own, person: person.id })),
  );
