import { DeleteItemCommand, type DynamoDBClient, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import { type Changes, changesBetween } from '../../shared/directory/changes.ts';
import { markSchema } from '../../shared/directory/mark.ts';
import { contactsOf, type Directory } from '../../shared/directory/marked.ts';
import { type Person, personSchema } from '../../shared/directory/person.ts';
import { proofSchema } from '../../shared/directory/proof.ts';
import { approvedSchema } from '../../shared/routing/table.ts';
import { markedAmong, markKey, PEOPLE, proofKey, provedAmong, ROUTING } from './marks.ts';
import { queryAll, type Row, toRow, writeAll } from './table.ts';

/** What DynamoDB takes in one transaction. */
const TRANSACTION_ITEMS = 100;

export interface DirectoryStore {
  /**
   * Everybody in the directory with all their contacts, marked or not. A row that cannot be read is left out and
   * reported: it must not silence the others.
   */
  people(): Promise<readonly Person[]>;
  /**
   * The same, which of their contacts are known not to work or proved by a code, and the table of rules approved at the desk, if
   * there is one. One that cannot be read is reported and is as if there were none: whoever the municipality's file names is
   * alerted.
   */
  directory(): Promise<Directory>;
  /** What `replaceAll` would do, without doing it. */
  changes(next: readonly Person[]): Promise<Changes>;
  /**
   * Makes the directory hold these people and nobody else; who stands there already as given is not written again. Up
   * to 100 changes are made at once or not at all. Beyond that they are made a hundred at a time, removals last, so
   * that a break in between leaves too many people in the directory rather than too few. Marks and proofs of contacts that
   * nobody has any more are taken away afterwards.
   */
  replaceAll(next: readonly Person[], options?: { onProgress?: OnProgress }): Promise<Changes>;
  /** Takes the mark of a number or address away, if there is one. */
  unmark(contact: string): Promise<void>;
}

export type OnProgress = (written: number, total: number) => void;

export interface DirectoryStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Called for each row that cannot be read. Nothing of it is passed on: what it holds is not known. */
  readonly onUnreadable?: (what: 'row' | 'routing') => void;
}

/**
 * The directory table, all under the partition key `PEOPLE`: people, sk the person's id, kind `person`, body the
 * person; marks on contacts, sk `MARK#` and the contact's hash, kind `mark`, body the mark; likewise proofs; and, sk `ROUTING`,
 * the table of rules that was approved at the desk. One query reads them all.
 */
export const directoryStore = ({ client, table, onUnreadable }: DirectoryStoreOptions): DirectoryStore => {
  const read = async () => {
    const rows = await queryAll(client, table, PEOPLE);
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    return {
      people: parsed(
        rows.filter(({ kind, sk }) => kind !== 'mark' && kind !== 'proof' && sk !== ROUTING),
        personSchema,
      ),
      marks: parsed(of('mark'), markSchema),
      proofs: parsed(of('proof'), proofSchema),
      routing: rows.find(({ sk }) => sk === ROUTING),
    };
  };
  const readable = <Body>(found: ReadonlyMap<string, Body | undefined>): Map<string, Body> =>
    new Map(
      [...found].flatMap(([sk, body]): [string, Body][] => {
        if (body === undefined) onUnreadable?.('row');
        return body === undefined ? [] : [[sk, body]];
      }),
    );
  const directory = async () => {
    const found = await read();
    const people = [...readable(found.people).values()];
    const marked = markedAmong(people, readable(found.marks));
    const proved = provedAmong(people, readable(found.proofs));
    if (!found.routing) return { people, marked, proved };
    const approved = approvedSchema.safeParse(found.routing.body).data;
    if (!approved) onUnreadable?.('routing');
    return { people, marked, proved, ...(approved ? { approved } : { rulesUnreadable: true }) };
  };
  const write = async (items: readonly TransactWriteItem[], onProgress?: OnProgress) => {
    for (let done = 0; done < items.length; done += TRANSACTION_ITEMS) {
      const some = items.slice(done, done + TRANSACTION_ITEMS);
      await writeAll(client, some);
      onProgress?.(done + some.length, items.length);
    }
  };
  return {
    directory,
    people: async () => (await directory()).people,
    changes: async (next) => changesBetween((await read()).people, next),
    replaceAll: async (next, { onProgress } = {}) => {
      const { people, marks, proofs } = await read();
      const found = changesBetween(people, next);
      const written = [...found.added, ...found.changed].map((person) => put(table, person));
      await write([...written, ...found.removed.map((id) => remove(table, id))], onProgress);
      const kept = new Set(next.flatMap(contactsOf).map(({ contact }) => markKey(contact)));
      const left = [...marks].filter(([key, mark]) => mark === undefined || !kept.has(key));
      await write(left.map(([key]) => remove(table, key)));
      const owners = new Map(
        next.flatMap(({ id, ...own }) => contactsOf(own).map(({ contact }) => [proofKey(contact), id])),
      );
      const gone = [...proofs].filter(([key, proof]) => proof && owners.get(key) !== proof.person);
      await write(gone.map(([key]) => remove(table, key)));
      return found;
    },
    unmark: async (contact) => {
      const Key = toRow({ pk: PEOPLE, sk: markKey(contact) });
      await client.send(new DeleteItemCommand({ TableName: table, Key }));
    },
  };
};

/** What stands in the rows, by sort key; `undefined` where it cannot be read. */
const parsed = <Body>(
  rows: readonly Row[],
  schema: z.ZodMiniType<Body>,
): ReadonlyMap<string, Body | undefined> =>
  new Map(rows.map(({ sk, body }) => [String(sk), schema.safeParse(body).data]));

const put = (TableName: string, person: Person): TransactWriteItem => ({
  Put: { TableName, Item: toRow({ pk: PEOPLE, sk: person.id, kind: 'person', body: person }) },
});

const remove = (TableName: string, sk: string): TransactWriteItem => ({
  Delete: { TableName, Key: toRow({ pk: PEOPLE, sk }) },
});
