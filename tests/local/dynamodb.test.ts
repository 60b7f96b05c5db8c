import { CreateTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { type DynamoDb, startDynamoDb } from '../../local/aws/dynamodb.ts';
import { Faults } from '../../local/faults.ts';
import { sharedDatabase } from '../setup/database.ts';
import { asking, dynamodbClient, refused } from './sdk.ts';

const started: DynamoDb[] = [];
const placeIn = async (faults = new Faults()) => {
  const place = await startDynamoDb({ faults, running: await sharedDatabase() });
  started.push(place);
  return place;
};
afterAll(() => Promise.all(started.map((place) => place.close())));

const tablesAt = async (endpoint: string) =>
  (await dynamodbClient(endpoint).send(new ListTablesCommand({}))).TableNames;
const createThings = new CreateTableCommand({
  TableName: 'things',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
});

test('two places in one running database know nothing of each other, and end apart', async () => {
  const [one, other] = await Promise.all([placeIn(), placeIn()]);
  await dynamodbClient(one.endpoint).send(createThings);
  expect(await tablesAt(one.directEndpoint)).toEqual(['things']);
  expect(await tablesAt(other.endpoint)).toEqual([]);
  await dynamodbClient(other.endpoint).send(createThings);
  await one.close();
  expect(await tablesAt(other.directEndpoint)).toEqual(['things']);
});

test('a fault stands before the handlers of its own place, and before nobody else', async () => {
  const faults = new Faults();
  const [faulty, other] = await Promise.all([placeIn(faults), placeIn()]);
  faults.add({ service: 'dynamodb', mode: 'down' });
  const list = () => refused(dynamodbClient(faulty.endpoint).send(new ListTablesCommand({})));
  expect(await asking('down', list)).toEqual({ name: 'ServiceUnavailable', status: 503 });
  expect(await tablesAt(faulty.directEndpoint)).toEqual([]);
  expect(await tablesAt(other.endpoint)).toEqual([]);
});
