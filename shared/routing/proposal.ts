import * as z from 'zod/mini';
import type { Person } from '../directory/person.ts';
import { type Approved, type OwnRules, type Table, tableInForce, tableSchema, versionOf } from './table.ts';

/** A table that somebody wants instead of the one in force. One waits at a time, for somebody else to say yes or no. */
export const proposalSchema = z.strictObject({
  /** What exactly is proposed: `versionOf` its table. */
  version: z.string(),
  /** The version in force when it was proposed: what was read as the difference. */
  base: z.string(),
  table: tableSchema,
  /** Who proposes it, and when. */
  by: z.string(),
  at: z.string(),
  why: z.optional(z.string()),
});
export type Proposal = z.output<typeof proposalSchema>;

/** What can become of a proposal. */
export const DECISIONS = ['approve', 'decline', 'withdraw'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The steps of a change of routing, as entries of the directory's own history. What was proposed stands there in full. */
export const routingStepSchema = z.union([
  z.strictObject({
    what: z.literal('routing-proposed'),
    at: z.string(),
    by: z.string(),
    version: z.string(),
    table: tableSchema,
    why: z.optional(z.string()),
  }),
  z.strictObject({
    what: z.enum(['routing-approved', 'routing-declined', 'routing-withdrawn']),
    at: z.string(),
    by: z.string(),
    version: z.string(),
    proposedBy: z.string(),
    why: z.optional(z.string()),
  }),
]);
export type RoutingStep = z.output<typeof routingStepSchema>;

const ENTRY_OF = {
  approve: 'routing-approved',
  decline: 'routing-declined',
  withdraw: 'routing-withdrawn',
} as const satisfies Record<Decision, RoutingStep['what']>;

/** The entry that says what became of a proposal. */
export const decided = (
  { version, by: proposedBy }: Proposal,
  decision: Decision,
  { by, at, why }: { readonly by: string; readonly at: string; readonly why?: string | undefined },
): RoutingStep => ({ what: ENTRY_OF[decision], at, by, version, proposedBy, ...(why && { why }) });

/** Why a proposal cannot be approved as things stand. */
export type NotNow =
  /** The rules in force are others than those it was compared with. */
  | 'outdated'
  /** Whoever proposed it may not do so any more. */
  | 'proposer-gone';

/** @param mayPropose whether somebody of the directory may propose a table */
export const hindrance = (
  proposal: Proposal,
  {
    inForce,
    people,
    mayPropose,
  }: {
    readonly inForce: string;
    readonly people: readonly Person[];
    readonly mayPropose: (person: Person) => boolean;
  },
): NotNow | null => {
  if (proposal.base !== inForce) return 'outdated';
  const proposer = people.find(({ id }) => id === proposal.by);
  return proposer && mayPropose(proposer) ? null : 'proposer-gone';
};

/**
 * What an approval puts in force; `null` where the proposal is the table of the municipality's file: nothing then stands in
 * its place any more, and what the file says later counts.
 */
export const approvedOf = (
  { version, table, by }: Proposal,
  { at, approvedBy }: { readonly at: string; readonly approvedBy: string },
  own: OwnRules,
  hash: (text: string) => string,
): Approved | null =>
  version === versionOf(tableInForce(undefined, own), hash) ? null : { version, table, at, by, approvedBy };

/** How one table differs from another, rule by rule. */
export interface Difference {
  readonly added: Table;
  readonly removed: Table;
  readonly changed: readonly { readonly before: Table[number]; readonly after: Table[number] }[];
}

export const differenceOf = (before: Table, after: Table): Difference => {
  const same = (a: Table[number], b: Table[number]) =>
    versionOf([a], (text) => text) === versionOf([b], (text) => text);
  return {
    added: after.filter(({ id }) => !before.some((each) => each.id === id)),
    removed: before.filter(({ id }) => !after.some((each) => each.id === id)),
    changed: before.flatMap((each) => {
      const now = after.find(({ id }) => id === each.id);
      return now && !same(each, now) ? [{ before: each, after: now }] : [];
    }),
  };
};
