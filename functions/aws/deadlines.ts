import {
  ConditionalCheckFailedException,
  PutItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Deadline } from '../../shared/incident/deadline.ts';
import { environment } from '../environment.ts';
import { dynamodb, partitionOf, toRow } from './table.ts';

const deadlineKey = (id: string) => `DEADLINE#${id}`;

/**
 * Puts the deadline's row, which outlives any schedule. One that is there already is left as it is.
 *
 * @returns whether the deadline still waits: one that is done must not be scheduled again by a replayed entry
 */
export const putDeadline = async (incident: string, deadline: Deadline): Promise<boolean> => {
  const row = {
    pk: partitionOf(incident),
    sk: deadlineKey(deadline.id),
    kind: 'deadline',
    body: deadline,
    // Stands in the index of what waits until it is done.
    open: 'work',
    due: deadline.due,
  };
  try {
    await dynamodb().send(
      new PutItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Item: toRow(row),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
    return thrown.Item?.open !== undefined;
  }
};

/** Takes a deadline out of the index of what waits, together with what it said. */
export const doneDeadline = (incident: string, id: string): TransactWriteItem => ({
  Update: {
    TableName: environment('INCIDENTS_TABLE'),
    Key: toRow({ pk: partitionOf(incident), sk: deadlineKey(id) }),
    UpdateExpression: 'REMOVE #open',
    ExpressionAttributeNames: { '#open': 'open' },
  },
});
