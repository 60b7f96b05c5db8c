import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Mark, sameContact } from '../../shared/directory/mark.ts';
import { sha256Hex } from '../hash.ts';
import { toRow } from './table.ts';

/** Marks stand with the people, so that one query reads both. */
const PEOPLE = 'PEOPLE';

export const markKey = (contact: string): string => `MARK#${sha256Hex(sameContact(contact))}`;

/** Writes down that a number or address does not work. What stands there already, with its first moment, stays. */
export const putMark = async (
  client: DynamoDBClient,
  table: string,
  contact: string,
  mark: Mark,
): Promise<void> => {
  await client.send(
    new PutItemCommand({
      TableName: table,
      Item: toRow({ pk: PEOPLE, sk: markKey(contact), kind: 'mark', body: mark }),
    }),
  );
};
