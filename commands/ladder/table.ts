import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { replaceClient } from '../../functions/aws/client.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';

/** Something that went wrong, in words for whoever runs the command. */
export class LadderError extends Error {}

const LOCAL = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * Points the functions' own reading and changing of cases at the municipality's table, in AWS or on the local stack.
 *
 * @throws LadderError if there is no local stack
 */
export const openCases = async (
  { id, region }: Municipality,
  local: string | undefined,
): Promise<DynamoDBClient> => {
  const { table, dynamodb } =
    local === undefined ? { table: `varna-${id}-incidents` } : await endpointsOf(local);
  process.env.INCIDENTS_TABLE = table;
  const client = new DynamoDBClient({
    region,
    ...(dynamodb && { endpoint: dynamodb, credentials: LOCAL }),
  });
  replaceClient('dynamodb', client);
  return client;
};

const endpointsSchema = z.object({ dynamodb: z.string(), tables: z.object({ incidents: z.string() }) });

const endpointsOf = async (local: string) => {
  try {
    const response = await fetch(new URL('/_local/endpoints', local));
    const { dynamodb, tables } = endpointsSchema.parse(await response.json());
    return { dynamodb, table: tables.incidents };
  } catch {
    throw new LadderError(
      `No local stack answers at ${local}. Start one with npm start, or name its address after --local.`,
    );
  }
};

const HINTS: Readonly<Record<string, string>> = {
  ResourceNotFoundException:
    'The table is not there. Is the service deployed, and is the municipality right?',
  CredentialsProviderError:
    'There are no AWS credentials. Sign in, or use --local for the stack on this machine.',
  ExpiredTokenException: 'The AWS credentials have expired. Sign in again.',
  AccessDeniedException: 'These AWS credentials may not read or change cases.',
};

/** What to say of an error. Its own message is left out: it may quote what was being written. */
export const explain = (thrown: unknown): string => {
  if (thrown instanceof LadderError) return thrown.message;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return HINTS[name] ?? `The cases could not be read or changed (${name}).`;
};
