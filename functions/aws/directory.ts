import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Changes, changesBetween } from '../../shared/directory/changes.ts';
import { type Person, personSchema } from '../../shared/directory/person.ts';
import { queryAll, toRow, writeAll } from './table.ts';

/** All people stand under one partition key: one query reads them. */
const PEOPLE = 'PEOPLE';

/** What DynamoDB takes in one transaction. */
const TRANSACTION_ITEMS = 100;

export interface DirectoryStore {
  /** Everybody in the directory. A row that cannot be read is left out and reported: it must not silence the others. */
  people(): Promise<Person[]>;
  /** What `replaceAll` would do, without doing it. */
  changes(next: readonly Person[]): Promise<Changes>;
  /**
   * Makes the directory hold these people and nobody else; who stands there already as given is not written again. Up
   * to 100 changes are made at once or not at all. Beyond that they are made a hundred at a time, removals last, so
   * that a break in between leaves too many people in the directory rather than too few.
   */
  replaceAll(next: readonly Person[], options?: { onProgress?: OnProgress }): Promise<Changes>;
}

export type OnProgress = (written: number, total: number) => void;

export interface DirectoryStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Called for each row that cannot be read. Nothing of it is passed on: what it holds is not known. */
  readonly onUnreadable?: () => void;
}

/** The directory table: pk `PEOPLE`, sk the person's id, kind `person`, body the person. */
export const directoryStore = ({ client, table, onUnreadable }: DirectoryStoreOptions): DirectoryStore => {
  const read = async (): Promise<Map<string, Person | undefined>> => {
    const rows = await queryAll(client, table, PEOPLE);
    return new Map(rows.map(({ sk, body }) => [String(sk), personSchema.safeParse(body).data]));
  };
  const changes = async (next: readonly Person[]) => changesBetween(await read(), next);
  return {
    changes,
    people: async () =>
      [...(await read()).values()].flatMap((person) => {
        if (!person) onUnreadable?.();
        return person ? [person] : [];
      }),
    replaceAll: async (next, { onProgress } = {}) => {
      const found = await changes(next);
      const items = [
        ...[...found.added, ...found.changed].map((person) => put(table, person)),
        ...found.removed.map((id) => remove(table, id)),
      ];
      for (let done = 0; done < items.length; done += TRANSACTION_ITEMS) {
        const some = items.slice(done, done + TRANSACTION_ITEMS);
        await writeAll(client, some);
        onProgress?.(done + some.length, items.length);
      }
      return found;
    },
  };
};

const put = (TableName: string, person: Person): TransactWriteItem => ({
  Put: { TableName, Item: toRow({ pk: PEOPLE, sk: person.id, kind: 'person', body: person }) },
});

const remove = (TableName: string, id: string): TransactWriteItem => ({
  Delete: { TableName, Key: toRow({ pk: PEOPLE, sk: id }) },
});
