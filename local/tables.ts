import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLES, type TableName, type TableSpec } from '../shared/manifest/tables.ts';
import { TABLE_NAMES } from './environment.ts';

/** Creates the manifest's tables, streams included; tables kept from an earlier run are left as they are. */
export const createTables = async (client: DynamoDBClient): Promise<void> => {
  await Promise.all(
    (Object.keys(TABLES) as TableName[]).map(async (table) => {
      try {
        const spec: TableSpec = TABLES[table];
        await client.send(createTable(TABLE_NAMES[table], spec));
        if (spec.passes !== undefined) await client.send(letPass(TABLE_NAMES[table], spec.passes));
      } catch (thrown) {
        if (!(thrown instanceof ResourceInUseException)) throw thrown;
      }
    }),
  );
};

/** The command that creates one table as the manifest describes it. */
export const createTable = (
  TableName: string,
  { partitionKey, sortKey, indexes }: TableSpec,
): CreateTableCommand => {
  const key = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  const attributes = new Set([
    partitionKey,
    sortKey,
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]);
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: key(partitionKey, sortKey),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: key(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: index.projection },
      })),
    }),
  });
};

/** The command that lets rows go by themselves once the attribute's second is past. */
const letPass = (TableName: string, AttributeName: string): UpdateTimeToLiveCommand =>
  new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName, Enabled: true } });
