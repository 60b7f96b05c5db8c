import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readPeopleFile } from '../../commands/directory/read-file.ts';
import { directoryStore } from '../../functions/aws/directory.ts';
import { municipality } from '../../functions/municipality.ts';
import { TABLE_NAMES } from '../environment.ts';

/** Fills an empty directory with the demo people of `people.csv`; one kept from an earlier run stays as it is. */
export const seedDemoPeople = async (client: DynamoDBClient): Promise<void> => {
  const store = directoryStore({ client, table: TABLE_NAMES.directory });
  if ((await store.people()).length > 0) return;
  const parties = municipality.parties.map(({ code }) => code);
  const read = readPeopleFile(readFileSync(join(import.meta.dirname, 'people.csv')), { parties });
  if ('faults' in read)
    throw new Error(`people.csv: ${read.faults.map(({ message }) => message).join('; ')}`);
  await store.replaceAll(read.people);
};
