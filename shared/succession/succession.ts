import * as z from 'zod/mini';
import type { Instant } from '../calendar/zoned.ts';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { SYSTEM } from '../incident/change.ts';
import type { Entry } from '../incident/entry.ts';
import { type Sha256, successionId } from '../incident/identifiers.ts';

/** One thing that goes over: a case to take, or a contact or task that was asked for. */
const itemSchema = z.strictObject({
  incident: z.string(),
  role: z.enum(DIRECTORY_ROLES),
  rule: z.string(),
  /** Of a contact or a task. */
  step: z.optional(z.string()),
  attempt: z.optional(z.int()),
});
export type Item = z.output<typeof itemSchema>;

/**
 * Several things that go over to one person at once, so that they are told by one message with a list. It stands in the
 * table as a case does, with an entry, deliveries and a link of the same kinds, and is no case.
 */
export const successionSchema = z.strictObject({
  id: z.string(),
  to: z.string(),
  at: z.string(),
  items: z.array(itemSchema),
});
export type Succession = z.output<typeof successionSchema>;

/** What goes over to somebody, and the entry that tells them. The same things again are the same list. */
export const startSuccession = (
  to: string,
  items: readonly Item[],
  now: Instant,
  sha256: Sha256,
): { succession: Succession; entry: Entry } => {
  const id = successionId({ to, items: items.map(nameOf).sort() }, sha256);
  return {
    succession: { id, to, at: now, items: [...items] },
    entry: { incident: id, seq: 1, at: now, by: SYSTEM, what: { kind: 'succeeded' }, deadlines: [] },
  };
};

const nameOf = ({ incident, step = 'case', attempt = 0 }: Item): string => `${incident}.${step}-${attempt}`;
