import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Delivery, deliverySchema } from '../../shared/alerts/delivery.ts';
import { type Drill, drillSchema } from '../../shared/drill/drill.ts';
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

export const drillKey = (drill: string) => ({ pk: partitionOf(drill), sk: 'DRILL' });

/** Stores a drill that begins, and its first entry. One that has begun already is left as it is and returned. */
export const createDrill = async (started: DrillChange): Promise<{ created: boolean; drill: Drill }> => {
  const { drill, entry } = started;
  const written = await writeAll(dynamodb(), [
    {
      Put: {
        TableName: environment('INCIDENTS_TABLE'),
        Item: toRow({ ...drillKey(drill.id), kind: 'drill', body: drillSchema.parse(drill) }),
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
  const row = await readRow(drillKey(id));
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
    Key: toRow(drillKey(id)),
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
