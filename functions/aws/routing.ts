import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Proposal, proposalSchema, type RoutingStep } from '../../shared/routing/proposal.ts';
import type { Approved } from '../../shared/routing/table.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { putEntry } from './directory-history.ts';
import { PEOPLE, ROUTING } from './marks.ts';
import { dynamodb, queryAll, toRow, writeAll } from './table.ts';

/** Beside the people, in a partition of its own: no alert needs to read what is not agreed on. */
const PROPOSAL = { pk: 'ROUTING', sk: 'PROPOSAL' };

const readRow = async () => {
  const [row] = await queryAll(dynamodb(), environment('DIRECTORY_TABLE'), PROPOSAL.pk, PROPOSAL.sk);
  return row && { body: row.body, proposal: proposalSchema.safeParse(row.body).data };
};

/** The table that waits for somebody's yes or no. One that cannot be read is reported and is as if there were none. */
export const readProposal = async (): Promise<Proposal | undefined> => {
  const row = await readRow();
  if (row && !row.proposal) log.error('routing.unreadable-proposal');
  return row?.proposal;
};

/**
 * Stores a proposal with the entry that says so. One that cannot be read any more makes room.
 *
 * @returns false if another waits already
 */
export const putProposal = async (proposal: Proposal, entry: RoutingStep): Promise<boolean> => {
  const there = await readRow();
  if (there?.proposal) return false;
  const condition = there
    ? {
        ConditionExpression: 'body = :broken',
        ExpressionAttributeValues: toRow({ ':broken': there.body ?? null }),
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const { ok } = await writeAll(dynamodb(), [
    {
      Put: {
        TableName: environment('DIRECTORY_TABLE'),
        Item: toRow({ ...PROPOSAL, kind: 'proposal', body: proposal }),
        ...condition,
      },
    },
    putEntry(entry),
  ]);
  return ok;
};

/**
 * Takes a proposal from the table, whatever is decided, and, approved, puts it in force; with the entry that says so, all or
 * nothing.
 *
 * @param proposal as it was read: another one, or one that somebody else was faster to decide on, is not touched
 * @param force what was in force when that was read, and what shall be; `null` for the municipality's file
 * @returns false if anything of it has changed meanwhile
 */
export const settleProposal = async (
  proposal: Proposal,
  entry: RoutingStep,
  force?: { readonly before: Approved | undefined; readonly after: Approved | null },
): Promise<boolean> => {
  const { ok } = await writeAll(dynamodb(), [
    {
      Delete: {
        TableName: environment('DIRECTORY_TABLE'),
        Key: toRow(PROPOSAL),
        ConditionExpression: 'body = :read',
        ExpressionAttributeValues: toRow({ ':read': proposal }),
      },
    },
    ...(force ? inForce(force.before, force.after) : []),
    putEntry(entry),
  ]);
  return ok;
};

const inForce = (before: Approved | undefined, after: Approved | null): TransactWriteItem[] => {
  const TableName = environment('DIRECTORY_TABLE');
  const key = { pk: PEOPLE, sk: ROUTING };
  // Without one that could be read, whatever stands there is replaced: it was not gone by.
  const condition = before && {
    ConditionExpression: 'body = :before',
    ExpressionAttributeValues: toRow({ ':before': before }),
  };
  return [
    after
      ? { Put: { TableName, Item: toRow({ ...key, kind: 'routing', body: after }), ...condition } }
      : { Delete: { TableName, Key: toRow(key), ...condition } },
  ];
};
