import {
  ConditionalCheckFailedException,
  PutItemCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../shared/calendar/zoned.ts';
import type { Deadline } from '../../shared/incident/deadline.ts';
import type { Standing } from '../../shared/scheduling/differences.ts';
import { environment } from '../environment.ts';
import { dynamodb, partitionOf, toRow } from './table.ts';
import type { Waiting } from './waiting.ts';

/** What the sort keys of deadlines begin with. */
export const DEADLINE = 'DEADLINE#';

const keyOf = ({ incident, id }: Pick<Standing, 'incident' | 'id'>) => ({
  pk: partitionOf(incident),
  sk: `${DEADLINE}${id}`,
});

/**
 * Where a deadline stands among what waits, until it is done: in the Scheduler's hands (`work`), or too far ahead for
 * that (`ahead`).
 */
export type Hands = 'work' | 'ahead';

/**
 * Puts the deadline's row, which outlives any schedule. One that is there already is left as it is.
 *
 * @returns whether the deadline still waits: one that is done must not be scheduled again by a replayed entry
 */
export const putDeadline = async (incident: string, deadline: Deadline, hands: Hands): Promise<boolean> => {
  const row = {
    ...keyOf({ incident, id: deadline.id }),
    kind: 'deadline',
    body: deadline,
    // Stands in the index of what waits until it is done.
    open: hands,
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

/** Notes that the Scheduler has a deadline that was too far ahead before; nothing if it is done meanwhile. */
export const handedOver = async (deadline: Standing): Promise<void> => {
  try {
    await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(keyOf(deadline)),
        UpdateExpression: 'SET #open = :work',
        ConditionExpression: '#open = :ahead',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: toRow({ ':work': 'work', ':ahead': 'ahead' }),
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
  }
};

/**
 * Moves a deadline that still waits; the Scheduler learns of it at night, and the sweep wakes it else.
 *
 * @returns false if it is done, or was moved meanwhile
 */
export const postponeDeadline = async (id: string, from: Instant, to: Instant): Promise<boolean> => {
  try {
    await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(deadlineKey(id)),
        UpdateExpression: 'SET #due = :to, #body.#due = :to, #open = :work',
        ConditionExpression: 'attribute_exists(#open) AND #due = :from',
        ExpressionAttributeNames: { '#due': 'due', '#body': 'body', '#open': 'open' },
        ExpressionAttributeValues: toRow({ ':to': to, ':from': from, ':work': 'work' }),
      }),
    );
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
    return false;
  }
};

/** Takes a deadline out of the index of what waits, together with what it said. */
export const doneDeadline = (incident: string, id: string): TransactWriteItem => ({
  Update: {
    TableName: environment('INCIDENTS_TABLE'),
    Key: toRow(keyOf({ incident, id })),
    UpdateExpression: 'REMOVE #open',
    ExpressionAttributeNames: { '#open': 'open' },
  },
});

/** The deadlines among what waits; the index holds all that is needed to wake them. */
export async function* deadlinesAmong(waiting: AsyncIterable<Waiting>): AsyncGenerator<Standing> {
  for await (const { pk, sk, due } of waiting) {
    if (!sk.startsWith(DEADLINE)) continue;
    yield { incident: pk.slice('INCIDENT#'.length), id: sk.slice(DEADLINE.length), due };
  }
}

/** The key of a deadline by its whole id, `<incident>.<what>`. */
export const deadlineKey = (id: string) => keyOf({ incident: id.slice(0, id.indexOf('.')), id });
