import { type AttributeValue, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { startDynamoDb } from '../../local/aws/dynamodb.ts';
import { Faults } from '../../local/faults.ts';
import { createTable } from '../../local/tables.ts';
import { TABLES } from '../../shared/manifest/tables.ts';

/** A real DynamoDB Local, and as many empty directory tables on it as tests ask for. */
export const startDatabase = async () => {
  const { endpoint, close } = await startDynamoDb({ faults: new Faults() });
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
    newTable: async () => {
      tables += 1;
      const table = `directory-${tables}`;
      await client.send(createTable(table, TABLES.directory));
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
