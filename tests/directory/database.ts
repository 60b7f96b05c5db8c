import { type AttributeValue, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { vi } from 'vitest';
import { startDynamoDb } from '../../local/aws/dynamodb.ts';
import { Faults } from '../../local/faults.ts';
import { createTable } from '../../local/tables.ts';
import { TABLES, type TableName } from '../../shared/manifest/tables.ts';
import { sharedDatabase } from '../setup/database.ts';

/** A place of its own in a real DynamoDB Local, and as many empty tables on it as tests ask for. */
export const startDatabase = async () => {
  const { endpoint, close } = await startDynamoDb({ faults: new Faults(), running: await sharedDatabase() });
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let tables = 0;
  return {
    client,
    endpoint,
    close,
    newTable: async (like: TableName = 'directory') => {
      tables += 1;
      const table = `${like}-${tables}`;
      await client.send(createTable(table, TABLES[like]));
      return table;
    },
    rows: async (table: string) => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
      return Items.map((item) => unmarshall(item));
    },
    put: (table: string, Item: Record<string, AttributeValue>) =>
      client.send(new PutItemCommand({ TableName: table, Item })),
  };
};

export type Database = Awaited<ReturnType<typeof startDatabase>>;

/** Lets the handlers of this process find the database. */
export const pointHandlersAt = ({ endpoint }: Database) => {
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', endpoint);
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
};
