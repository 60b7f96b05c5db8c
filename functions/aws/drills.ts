import {
  ConditionalCheckFailedException,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Delivery, deliverySchema } from '../../shared/alerts/delivery.ts';
import { type Answer, type Drill, drillSchema } from '../../shared/drill/drill.ts';
import type { DrillChange } from '../../shared/drill/start.ts';
import { type Entry, entrySchema } from '../../shared/incident/entry.ts';
import { workOf } from '../../shared/incident/work.ts';
import { environment } from '../environment.ts';
import { doneDeadline } from './deadlines.ts';
import { dynamodb, partitionOf, queryAll, toRow, writeAll } from './table.ts';
import { entryKey, readRow, waiting } from './waiting.ts';

/** A drill with its deliveries. */
export interface DrillRun {
  readonly drill: Drill;
  readonly deliveries: readonly Delivery[];
}

const keyOf = (drill: string) => ({ pk: partitionOf(drill), sk: 'DRILL' });

/** Stores a drill that begins, and its first entry. One that has begun already is left as it is and returned. */
export const createDrill = async (started: DrillChange): Promise<{ created: boolean; drill: Drill }> => {
  const { drill, entry } = started;
  const written = await writeAll(dynamodb(), [
    {
      Put: {
        TableName: environment('INCIDENTS_TABLE'),
        Item: toRow({ ...keyOf(drill.id), kind: 'drill', body: drillSchema.parse(drill) }),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    putEntry(entry),
  ]);
  if (written.ok) return { created: true, drill };
  const [row] = written.refused;
  return { created: false, drill: drillSchema.parse(row === true ? undefined : row?.body) };
};

/** A drill as it stands; null if there is none by that id, or if it is a case's. */
export const readDrill = async (id: string): Promise<Drill | null> => {
  const row = await readRow(keyOf(id));
  return row ? drillSchema.parse(row.body) : null;
};

/** A drill with its deliveries, in one query; null as above. */
export const readDrillRun = async (id: string): Promise<DrillRun | null> => {
  const rows = await queryAll(dynamodb(), environment('INCIDENTS_TABLE'), partitionOf(id));
  const drill = rows.find(({ kind }) => kind === 'drill');
  if (!drill) return null;
  return {
    drill: drillSchema.parse(drill.body),
    deliveries: rows
      .filter(({ kind }) => kind === 'delivery')
      .flatMap(({ body }) => deliverySchema.safeParse(body).data ?? []),
  };
};

/**
 * Writes down somebody's answer, in one round trip. The first one counts, and none that comes after the end: then the
 * drill stays as it is.
 *
 * @returns the drill as it then is; null if there is none
 */
export const answerDrill = async (
  drill: string,
  person: string,
  answer: Answer,
): Promise<{ drill: Drill; first: boolean } | null> => {
  try {
    const { Attributes } = await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(keyOf(drill)),
        UpdateExpression: 'SET body.answers.#person = :answer',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(body.endedAt) AND attribute_not_exists(body.answers.#person)',
        ExpressionAttributeNames: { '#person': person },
        ExpressionAttributeValues: toRow({ ':answer': answer }),
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { drill: drillIn(Attributes), first: true };
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
    return thrown.Item ? { drill: drillIn(thrown.Item), first: false } : null;
  }
};

const drillIn = (row: Parameters<typeof unmarshall>[0] | undefined): Drill =>
  drillSchema.parse(row && unmarshall(row).body);

/**
 * Ends a drill: its last entry, and its deadline is done, all at once. `null` for a drill that had ended: then only the
 * deadline is done.
 *
 * @returns false if somebody else has ended it meanwhile, and nothing was written
 */
export const closeDrill = async (
  drill: string,
  ended: DrillChange | null,
  deadline: string,
): Promise<boolean> => {
  const written = await writeAll(dynamodb(), [
    ...(ended ? [putEnd(ended.drill), putEntry(ended.entry)] : []),
    doneDeadline(drill, deadline),
  ]);
  return written.ok;
};

/** Only the end itself is written: an answer that came since the drill was read must stay. */
const putEnd = ({ id, endedAt }: Drill): TransactWriteItem => ({
  Update: {
    TableName: environment('INCIDENTS_TABLE'),
    Key: toRow(keyOf(id)),
    UpdateExpression: 'SET body.endedAt = :endedAt',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(body.endedAt)',
    ExpressionAttributeValues: toRow({ ':endedAt': endedAt }),
  },
});

/** The entry is parsed first: one that could not be read again would stop the drill. */
const putEntry = (entry: Entry): TransactWriteItem => ({
  Put: {
    TableName: environment('INCIDENTS_TABLE'),
    Item: toRow({
      pk: partitionOf(entry.incident),
      sk: entryKey(entry.seq),
      kind: 'entry',
      body: entrySchema.parse(entry),
      ...waiting(entry.at, workOf(entry)),
    }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
