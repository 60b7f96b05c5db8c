import { GetItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../../shared/calendar/zoned.ts';
import type { Entry } from '../../shared/incident/entry.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { type Work, workOf } from '../../shared/incident/work.ts';
import { LEVELS, type Level } from '../../shared/level/levels.ts';
import { environment } from '../environment.ts';
import { dynamodb, partitionOf, type Row, toRow } from './table.ts';

/** What the sort keys of entries begin with. */
export const ENTRY = 'ENTRY#';

export const entryKey = (seq: number): string => `${ENTRY}${String(seq).padStart(6, '0')}`;

/** Marks a row as standing among what waits from a moment on, with what is to be done for it. */
export const waiting = (due: Instant, work: readonly Work[]): Row =>
  work.length === 0 ? {} : { open: 'work', due, work: new Set(work) };

/** Marks a case as standing among those that nobody has taken. */
export const untaken = ({ status, level, receivedAt }: Incident): Row =>
  status === 'waiting' || status === 'unanswered' ? { open: `untaken-${level}`, due: receivedAt } : {};

/** Where a case stands in the staff's lists: among those that are not closed, the most urgent first, or with its year. */
export const onDesk = ({ status, level, receivedAt }: Incident): Row =>
  status === 'closed'
    ? { desk: `closed-${receivedAt.slice(0, 4)}`, place: receivedAt }
    : { desk: 'active', place: `${LEVELS.length - LEVELS.indexOf(level)}#${receivedAt}` };

/** Takes an entry out of what waits once the last of its work is done: then nothing looks at it any more. */
export const workDone = async (entry: Entry, work: Work): Promise<void> => {
  const key = {
    TableName: environment('INCIDENTS_TABLE'),
    Key: toRow({ pk: partitionOf(entry.incident), sk: entryKey(entry.seq) }),
    ExpressionAttributeNames: { '#open': 'open', '#work': 'work' },
  };
  if (workOf(entry).every((each) => each === work)) {
    await dynamodb().send(new UpdateItemCommand({ ...key, UpdateExpression: 'REMOVE #open, #work' }));
    return;
  }
  const { Attributes } = await dynamodb().send(
    new UpdateItemCommand({
      ...key,
      ExpressionAttributeNames: { '#work': 'work' },
      UpdateExpression: 'DELETE #work :done',
      ExpressionAttributeValues: { ':done': { SS: [work] } },
      ReturnValues: 'ALL_NEW',
    }),
  );
  // DynamoDB keeps no empty set: the last of the work takes the attribute with it.
  if (Attributes?.work) return;
  await dynamodb().send(
    new UpdateItemCommand({
      ...key,
      UpdateExpression: 'REMOVE #open',
      ConditionExpression: 'attribute_not_exists(#work)',
    }),
  );
};

/** Takes a row out of what waits, whatever it is. */
export const unmark = async (key: Key): Promise<void> => {
  await dynamodb().send(
    new UpdateItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow({ pk: key.pk, sk: key.sk }),
      UpdateExpression: 'REMOVE #open',
      ExpressionAttributeNames: { '#open': 'open' },
    }),
  );
};

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Something that waits, and since when, or from when on, it is due. */
export interface Waiting extends Key {
  readonly due: Instant;
}

/**
 * What still waits although it was due by a moment, oldest first; then deadlines that were never even handed to the
 * Scheduler. Costs nothing for what is done.
 */
export async function* overdue(until: Instant): AsyncGenerator<Waiting> {
  yield* standing('work', until);
  yield* standing('ahead', until);
}

/** What waits and is in somebody's hands: entries, messages, and deadlines that the Scheduler has. Soonest first. */
export const inHand = (): AsyncGenerator<Waiting> => standing('work');

/** Deadlines due by a moment that the Scheduler has not yet. Soonest first. */
export const notYetInHand = (until: Instant): AsyncGenerator<Waiting> => standing('ahead', until);

/** Since when the oldest case of a level has waited for somebody to take it; undefined if none does. */
export const oldestUntaken = async (level: Level): Promise<Instant | undefined> => {
  const { Items = [] } = await dynamodb().send(
    new QueryCommand({ ...inIndex(`untaken-${level}`), Limit: 1 }),
  );
  return Items[0]?.due?.S;
};

/** The partition keys of the cases of a level that nobody has taken. */
export const untakenOf = async (level: Level): Promise<ReadonlySet<string>> => {
  const cases = new Set<string>();
  for await (const { pk } of standing(`untaken-${level}`)) cases.add(pk);
  return cases;
};

/** One row as it stands, with what is still to be done for it; undefined if there is none. */
export const readRow = async (key: Key): Promise<Row | undefined> => {
  const { Item } = await dynamodb().send(
    new GetItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow({ pk: key.pk, sk: key.sk }),
      ConsistentRead: true,
    }),
  );
  return Item && unmarshall(Item);
};

async function* standing(open: string, until?: Instant): AsyncGenerator<Waiting> {
  const query = inIndex(open, until);
  let from: QueryCommand['input']['ExclusiveStartKey'];
  do {
    const page = await dynamodb().send(
      new QueryCommand({ ...query, ...(from && { ExclusiveStartKey: from }) }),
    );
    for (const item of page.Items ?? []) yield unmarshall(item) as Waiting;
    from = page.LastEvaluatedKey;
  } while (from);
}

const inIndex = (open: string, until?: Instant): QueryCommand['input'] => ({
  TableName: environment('INCIDENTS_TABLE'),
  IndexName: 'open',
  KeyConditionExpression: until ? '#open = :open AND #due <= :until' : '#open = :open',
  ExpressionAttributeNames: { '#open': 'open', ...(until && { '#due': 'due' }) },
  ExpressionAttributeValues: { ':open': { S: open }, ...(until && { ':until': { S: until } }) },
});
