import { type Delivery, deliverySchema } from '../../shared/alerts/delivery.ts';
import { type Entry, entrySchema } from '../../shared/incident/entry.ts';
import { workOf } from '../../shared/incident/work.ts';
import { type Succession, successionSchema } from '../../shared/succession/succession.ts';
import { environment } from '../environment.ts';
import { dynamodb, partitionOf, queryAll, toRow, writeAll } from './table.ts';
import { entryKey, readRow, waiting } from './waiting.ts';

const keyOf = (id: string) => ({ pk: partitionOf(id), sk: 'SUCCESSION' });

/** Stores a list and the entry that tells somebody of it. One that is there already is left as it is. */
export const createSuccession = async ({
  succession,
  entry,
}: {
  succession: Succession;
  entry: Entry;
}): Promise<void> => {
  const put = (sk: string, kind: string, body: object, marks: object = {}) => ({
    Put: {
      TableName: environment('INCIDENTS_TABLE'),
      Item: toRow({ ...keyOf(succession.id), sk, kind, body, ...marks }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  await writeAll(dynamodb(), [
    put('SUCCESSION', 'succession', successionSchema.parse(succession)),
    put(entryKey(entry.seq), 'entry', entrySchema.parse(entry), waiting(entry.at, workOf(entry))),
  ]);
};

/** A list as it was made; null if there is none by that id. */
export const readSuccession = async (id: string): Promise<Succession | null> => {
  const row = await readRow(keyOf(id));
  return row ? successionSchema.parse(row.body) : null;
};

/** The messages about a list. */
export const deliveriesOf = async (id: string): Promise<readonly Delivery[]> => {
  const rows = await queryAll(dynamodb(), environment('INCIDENTS_TABLE'), partitionOf(id), 'DELIVERY#');
  return rows.flatMap(({ body }) => deliverySchema.safeParse(body).data ?? []);
};
