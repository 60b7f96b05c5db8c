import {
  ConditionalCheckFailedException,
  type CreateTableCommand,
  DynamoDBClient,
  ScanCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { startDynamoDb } from '../../local/aws/dynamodb.ts';
import { Faults } from '../../local/faults.ts';
import { StreamReader } from '../../local/stream.ts';
import { createTable } from '../../local/tables.ts';
import type { TableSpec } from '../../shared/manifest/tables.ts';
import type { Change } from '../../simulation/store/commit.ts';
import { StoreModel } from '../../simulation/store/model.ts';
import type { StoreSpec } from '../../simulation/store/table.ts';
import type { Item } from '../../simulation/store/values.ts';
import { sharedDatabase } from '../setup/database.ts';

export const TABLE = 'things';

/** Like the manifest's table of incidents, its index once with whole rows and once with keys alone. */
const SPEC: StoreSpec = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    { name: 'open', partitionKey: 'open', sortKey: 'due' },
    { name: 'open-keys', partitionKey: 'open', sortKey: 'due', projection: 'KEYS_ONLY' },
  ],
};

/** What a command came to: the answer without what is about the wire, or the refusal as far as a caller looks at it. */
export type Outcome =
  | { readonly answer: Readonly<Record<string, unknown>> }
  | { readonly refused: string; readonly item?: Item; readonly reasons?: readonly (Item | string)[] };

/** One item's change, as its stream tells it. */
export interface Told {
  readonly key: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Something that answers the SDK's commands: the model, or DynamoDB Local through the real client. */
export interface Engine {
  send(command: object): Promise<Outcome>;
  /** Everything in the table, by partition key and then by sort key. */
  rows(): Promise<readonly Item[]>;
  /** What the stream told since it was last asked. */
  changes(): Promise<readonly Told[]>;
  close(): Promise<void>;
}

export const startModel = async (): Promise<Engine> => {
  const changes: Told[] = [];
  const onWrite = ({ table, key, oldImage, newImage }: Change) =>
    changes.push({ key: `${table} ${key.pk} ${key.sk}`, before: oldImage, after: newImage });
  const model = new StoreModel({ [TABLE]: SPEC }, { onWrite });
  return {
    send: (command) => outcomeOf(async () => model.apply(command)),
    rows: async () => model.rows(TABLE),
    changes: async () => changes.splice(0),
    close: async () => {},
  };
};

export const startLocal = async (): Promise<Engine> => {
  const { directEndpoint: endpoint, close } = await startDynamoDb({
    faults: new Faults(),
    running: await sharedDatabase(),
  });
  const settings = {
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  await client.send(projected(createTable(TABLE, SPEC as TableSpec)));
  const changes: Told[] = [];
  const stream = await StreamReader.start({ dynamodb: client, streams }, TABLE, ({ record }) =>
    changes.push(toldBy(record)),
  );
  return {
    send: (command) => outcomeOf(() => client.send(command as ScanCommand)),
    rows: async () => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE, ConsistentRead: true }));
      return Items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    },
    changes: async () => {
      while ((await stream.poll()) > 0);
      return changes.splice(0);
    },
    close: async () => {
      stream.close();
      await close();
    },
  };
};

export const ENGINES = [
  ['the model', startModel],
  ['DynamoDB Local', startLocal],
] as const;

const projected = (command: CreateTableCommand): CreateTableCommand => {
  for (const index of command.input.GlobalSecondaryIndexes ?? []) {
    const found = SPEC.indexes.find(({ name }) => name === index.IndexName);
    index.Projection = { ProjectionType: found?.projection ?? 'ALL' };
  }
  return command;
};

const keyOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

const toldBy = ({ dynamodb }: DynamoDBRecord): Told => ({
  key: `${TABLE} ${keyOf(dynamodb?.Keys as Item)}`,
  before: dynamodb?.OldImage as Item | undefined,
  after: dynamodb?.NewImage as Item | undefined,
});

const outcomeOf = async (send: () => Promise<object>): Promise<Outcome> => {
  try {
    // DynamoDB Local counts capacity for a removal of nothing, though nobody asked.
    const { $metadata, ConsumedCapacity, ...answer } = (await send()) as Record<string, unknown>;
    return { answer };
  } catch (thrown) {
    return refusalOf(thrown as Error);
  }
};

const refusalOf = (thrown: Error): Outcome => {
  if (thrown instanceof TransactionCanceledException) return cancellationOf(thrown);
  const item = thrown instanceof ConditionalCheckFailedException ? thrown.Item : undefined;
  return { refused: thrown.name, ...(item && { item }) };
};

/**
 * DynamoDB cancels a transaction for what only an item shows and says so among the reasons; DynamoDB Local does so for
 * some of it and refuses the request as a whole for the rest. Here both count as such a refusal.
 */
const cancellationOf = ({ name, CancellationReasons = [] }: TransactionCanceledException): Outcome =>
  CancellationReasons.some(({ Code }) => Code === 'ValidationError')
    ? { refused: 'ValidationException' }
    : { refused: name, reasons: CancellationReasons.map(({ Code, Item }) => Item ?? Code ?? '') };
