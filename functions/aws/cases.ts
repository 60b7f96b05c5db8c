import { type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Delivery, deliverySchema } from '../../shared/alerts/delivery.ts';
import type { Change } from '../../shared/incident/change.ts';
import { type Entry, entrySchema } from '../../shared/incident/entry.ts';
import { type Incident, incidentSchema } from '../../shared/incident/incident.ts';
import { workOf } from '../../shared/incident/work.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { doneDeadline } from './deadlines.ts';
import { DELIVERY } from './deliveries.ts';
import { dynamodb, partitionOf, queryAll, toRow, writeAll } from './table.ts';
import { ENTRY, entryKey, onDesk, readRow, untaken, waiting } from './waiting.ts';

/** The sort key of a case's own row. */
export const INCIDENT = 'INCIDENT';

/** A case with the messages about it. */
export interface Case {
  readonly incident: Incident;
  readonly deliveries: readonly Delivery[];
}

/**
 * Stores a new case and its first entry, in one round trip. A case that is there already is left as it is and
 * returned: the same submission was stored before.
 */
export const createCase = async (
  opened: Change,
): Promise<{ created: true } | { created: false; existing: Incident }> => {
  const written = await writeAll(dynamodb(), putFirst(opened));
  if (written.ok) return { created: true };
  const [row] = written.refused;
  // Seldom: the schema of a whole case would take as long to build as the report to be stored.
  const { incidentSchema: schema } = await import('../../shared/incident/incident.ts');
  return { created: false, existing: schema.parse(row === true ? undefined : row?.body) };
};

/** Reads the case as it now is. @returns null if there is none */
export const readIncident = async (incident: string): Promise<Incident | null> => {
  const row = await readRow({ pk: partitionOf(incident), sk: INCIDENT });
  return row ? incidentSchema.parse(row.body) : null;
};

/**
 * Reads a case with its messages. A delivery that cannot be read is left out and reported: it must not silence the
 * rest of the case.
 *
 * @returns null if there is no such case
 */
export const readCase = async (id: string): Promise<Case | null> => {
  const [incident, rows] = await Promise.all([
    readIncident(id),
    queryAll(dynamodb(), environment('INCIDENTS_TABLE'), partitionOf(id), DELIVERY),
  ]);
  if (!incident) return null;
  const deliveries = rows.flatMap(({ body }) => readable(deliverySchema.safeParse(body).data, id));
  return { incident, deliveries };
};

/** One line of a case's timeline. @returns undefined if there is none, or it cannot be read */
export const readEntry = async (incident: string, seq: number): Promise<Entry | undefined> => {
  const row = await readRow({ pk: partitionOf(incident), sk: entryKey(seq) });
  return row && entrySchema.safeParse(row.body).data;
};

/** A case's whole timeline, oldest first. A line that cannot be read is left out and reported. */
export const readTimeline = async (incident: string): Promise<Entry[]> => {
  const rows = await queryAll(dynamodb(), environment('INCIDENTS_TABLE'), partitionOf(incident), ENTRY);
  return rows.flatMap(({ body }) => readable(entrySchema.safeParse(body).data, incident));
};

const readable = <Part>(part: Part | undefined, incident: string): Part[] => {
  if (part === undefined) log.error('case.unreadable-row', { incident });
  return part === undefined ? [] : [part];
};

/** Each time somebody else was first. Ten files at once, each with its scan, are as many as ever meet in one case. */
const VERSION_TRIES = 20;

/**
 * Changes a case: reads it, lets the domain decide, and writes the new state with its entry, on condition that nobody
 * changed it in between; else it is read and decided anew.
 *
 * @param decide `null` to change nothing
 * @param also.closes id of a deadline that is done with this, whether or not anything changes
 * @param also.with what is written together with the change, on conditions of its own; they too make it decide anew
 * @returns the case as it is afterwards and whether this call changed it; null if there is none
 */
export const changeCase = async (
  incident: string,
  decide: (incident: Incident) => Change | null | Promise<Change | null>,
  also: { closes?: string; with?: TransactWriteItem } = {},
): Promise<{ incident: Incident; changed: boolean } | null> => {
  for (let attempt = 0; attempt < VERSION_TRIES; attempt += 1) {
    const found = await readIncident(incident);
    if (!found) return null;
    const change = await decide(found);
    const done = also.closes === undefined ? [] : [doneDeadline(incident, also.closes)];
    if (!change && done.length === 0) return { incident: found, changed: false };
    const written = await writeAll(dynamodb(), [
      ...(change ? putNext(change, found.version) : []),
      ...(change && also.with ? [also.with] : []),
      ...done,
    ]);
    if (written.ok) return { incident: change?.incident ?? found, changed: change !== null };
  }
  throw new Error('case.contended');
};

/**
 * Both items of a case's first change. It is not parsed again, as a later one is: nothing but the domain's own code decides
 * what it looks like, tests see that whatever is reported can be read again, and schemas take time at the start of what
 * somebody waits for.
 */
const putFirst = ({ incident, entry }: Change): TransactWriteItem[] => [
  { Put: firstState(incident) },
  { Put: line(entry) },
];

/** Both items of a change, the entry parsed first: one that could not be read again would close the whole case. */
const putNext = ({ incident, entry }: Change, after: number): TransactWriteItem[] => [
  { Update: nextState(incident, after) },
  { Put: line(entrySchema.parse(entry)) },
];

const line = (entry: Entry) => ({
  TableName: environment('INCIDENTS_TABLE'),
  Item: toRow({
    pk: partitionOf(entry.incident),
    sk: entryKey(entry.seq),
    kind: 'entry',
    body: entry,
    ...waiting(entry.at, workOf(entry)),
  }),
  ConditionExpression: 'attribute_not_exists(pk)',
});

const firstState = (incident: Incident) => ({
  TableName: environment('INCIDENTS_TABLE'),
  Item: toRow({
    pk: partitionOf(incident.id),
    sk: INCIDENT,
    kind: 'incident',
    body: incident,
    ...onDesk(incident),
    ...untaken(incident),
  }),
  ConditionExpression: 'attribute_not_exists(pk)',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** An update and no replacement: who was asked stands in the same row and is written without regard to versions. */
const nextState = (incident: Incident, after: number) => {
  const waits = untaken(incident);
  const values = { body: incident, ...onDesk(incident), ...waits };
  const names = Object.keys(values);
  return {
    TableName: environment('INCIDENTS_TABLE'),
    Key: toRow({ pk: partitionOf(incident.id), sk: INCIDENT }),
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${waits.open ? '' : ' REMOVE #open, #due'}`,
    ConditionExpression: '#body.version = :after',
    ExpressionAttributeNames: Object.fromEntries([...names, 'open', 'due'].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: toRow({
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
      ':after': after,
    }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
};

/**
 * Remembers who was asked to take a case: they may read it (shared/access). One write for an entry that asks, beside the
 * case's versions.
 */
export const markAsked = async (incident: string, people: readonly string[]): Promise<void> => {
  await dynamodb().send(
    new UpdateItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow({ pk: partitionOf(incident), sk: INCIDENT }),
      UpdateExpression: 'ADD asked :people',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: toRow({ ':people': new Set(people) }),
    }),
  );
};
