import {
  DeleteItemCommand,
  type DeleteItemCommandOutput,
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  PutItemCommand,
  type PutItemCommandOutput,
  QueryCommand,
  type QueryCommandOutput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandOutput,
  UpdateItemCommand,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import type { OnWrite } from './commit.ts';
import { keyOf } from './keys.ts';
import { query } from './query.ts';
import { invalid, noSuchTable } from './refusals.ts';
import { checkParameters } from './request.ts';
import { deleteItem, putItem, updateItem } from './single.ts';
import { type StoreSpec, Table } from './table.ts';
import { transactWriteItems } from './transaction.ts';
import type { Item } from './values.ts';

const $metadata = Object.freeze({ httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 });
const GET = new Set(['TableName', 'Key', 'ConsistentRead']);

export interface StoreOptions {
  /**
   * Called for each item that a write changed, when the write is done, in the order of the request. A write that
   * leaves an item as it was changes nothing.
   */
  readonly onWrite?: OnWrite;
}

/**
 * DynamoDB in memory: answers the SDK's commands as the service would, reads always current and indexes too. What it
 * does not know it refuses with a ValidationException.
 *
 * Items are shared, not copied: nobody may change what goes in, what comes out, or what `onWrite` is given.
 */
export class StoreModel {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #onWrite: OnWrite | undefined;

  /** @param tables by the names that requests use */
  constructor(tables: Readonly<Record<string, StoreSpec>>, { onWrite }: StoreOptions = {}) {
    this.#tables = new Map(Object.entries(tables).map(([name, spec]) => [name, new Table(name, spec)]));
    this.#onWrite = onWrite;
  }

  /** Answers one command. @throws what the SDK's client would */
  apply(command: GetItemCommand): GetItemCommandOutput;
  apply(command: PutItemCommand): PutItemCommandOutput;
  apply(command: UpdateItemCommand): UpdateItemCommandOutput;
  apply(command: DeleteItemCommand): DeleteItemCommandOutput;
  apply(command: QueryCommand): QueryCommandOutput;
  apply(command: TransactWriteItemsCommand): TransactWriteItemsCommandOutput;
  apply(command: object): object;
  apply(command: object): object {
    return { $metadata, ...this.#answer(command) };
  }

  /** Everything in a table, by partition key and then by sort key. */
  rows(table: string): readonly Readonly<Item>[] {
    return this.#table(table).items();
  }

  #answer(command: object): object {
    const onWrite = this.#onWrite;
    if (command instanceof GetItemCommand) return this.#get(command.input);
    if (command instanceof QueryCommand) return query(this.#table(command.input.TableName), command.input);
    if (command instanceof PutItemCommand)
      return putItem(this.#table(command.input.TableName), command.input, onWrite);
    if (command instanceof UpdateItemCommand)
      return updateItem(this.#table(command.input.TableName), command.input, onWrite);
    if (command instanceof DeleteItemCommand)
      return deleteItem(this.#table(command.input.TableName), command.input, onWrite);
    if (command instanceof TransactWriteItemsCommand) {
      transactWriteItems((name) => this.#table(name), command.input, onWrite);
      return {};
    }
    throw invalid('The model does not know this command');
  }

  #get(input: GetItemCommandInput): Pick<GetItemCommandOutput, 'Item'> {
    checkParameters(input, GET);
    const table = this.#table(input.TableName);
    const row = table.row(keyOf(table, input.Key));
    return row ? { Item: row.item } : {};
  }

  #table(name: string | undefined): Table {
    const table = this.#tables.get(name ?? '');
    if (!table) throw noSuchTable();
    return table;
  }
}
