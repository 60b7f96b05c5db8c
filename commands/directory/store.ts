import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod/mini';
import { type DirectoryStore, directoryStore } from '../../functions/aws/directory.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';

/** Something that went wrong with the directory, in words for whoever runs the command. */
export class StoreError extends Error {}

export interface Where {
  readonly table: string | undefined;
  /** Address of a local stack; otherwise AWS, with the credentials of the environment. */
  readonly local: string | undefined;
}

const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The municipality's directory, in AWS or on the local stack. @throws StoreError if there is no local stack */
export const openStore = async (
  { id, region }: Municipality,
  { table, local }: Where,
): Promise<DirectoryStore> => {
  const onUnreadable = (what: 'row' | 'routing') =>
    console.error(
      what === 'row'
        ? 'A row of the directory cannot be read. An import replaces it.'
        : 'The rules that were approved at the desk cannot be read: alerts go by those of config/. Agree on them anew at the desk.',
    );
  if (local !== undefined) {
    const { dynamodb, tables } = await endpointsOf(local);
    const client = new DynamoDBClient({ endpoint: dynamodb, region, credentials: LOCAL_CREDENTIALS });
    return directoryStore({ client, table: tables.directory, onUnreadable });
  }
  const name = table ?? `varna-${id}-directory`;
  return directoryStore({ client: new DynamoDBClient({ region }), table: name, onUnreadable });
};

/** SES, for its suppression list. @throws StoreError if there is no local stack, or it has no such list */
export const openSuppressions = async (
  { region }: Municipality,
  { local }: Pick<Where, 'local'>,
): Promise<SESv2Client> => {
  if (local === undefined) return new SESv2Client({ region });
  const { sesv2 } = await endpointsOf(local);
  if (sesv2 === undefined) {
    throw new StoreError(
      `The local stack at ${local} has no suppression list (it names no sesv2). Nothing was changed.`,
    );
  }
  return new SESv2Client({ endpoint: sesv2, region, credentials: LOCAL_CREDENTIALS });
};

const endpointsSchema = z.object({
  dynamodb: z.string(),
  sesv2: z.optional(z.string()),
  tables: z.object({ directory: z.string() }),
});

const endpointsOf = async (local: string) => {
  try {
    const response = await fetch(new URL('/_local/endpoints', local));
    return endpointsSchema.parse(await response.json());
  } catch {
    throw new StoreError(
      `No local stack answers at ${local}. Start one with npm start, or name its address after --local.`,
    );
  }
};

const HINTS: Readonly<Record<string, string>> = {
  ResourceNotFoundException:
    'The table is not there. Is the service deployed, and are municipality and table right?',
  CredentialsProviderError:
    'There are no AWS credentials. Sign in, or use --local for the stack on this machine.',
  ExpiredTokenException: 'The AWS credentials have expired. Sign in again.',
  AccessDeniedException: 'These AWS credentials may not read or write the directory.',
};

/** What to say of an error. Its own message is left out: it may quote what was being written. */
export const explain = (thrown: unknown): string => {
  if (thrown instanceof StoreError) return thrown.message;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return HINTS[name] ?? `The directory could not be reached or changed (${name}).`;
};
