import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { replaceClient } from '../../functions/aws/client.ts';
import { type DrillRun, readDrillRun } from '../../functions/aws/drills.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';

/** Something that went wrong with a drill, in words for whoever runs the command. */
export class DrillError extends Error {}

/** The running service, as far as a drill needs it. */
export interface Service {
  /** Begins a drill. @returns its id */
  begin(): Promise<string>;
  /** @throws DrillError if there is none by that id */
  read(id: string): Promise<DrillRun>;
}

const startedSchema = z.object({ drill: z.string() });

/** The municipality's service, in AWS or on the local stack. @throws DrillError if there is no local stack */
export const openService = async (
  { id, region }: Municipality,
  local: string | undefined,
): Promise<Service> => {
  const { table, dynamodb, lambda } =
    local === undefined ? { table: `varna-${id}-incidents` } : await endpointsOf(local);
  const settings = local === undefined ? { region } : { region, credentials: LOCAL };
  const functions = new LambdaClient({ ...settings, ...(lambda && { endpoint: lambda }) });
  // The functions' own reading of a drill, pointed at this table.
  process.env.INCIDENTS_TABLE = table;
  replaceClient('dynamodb', new DynamoDBClient({ ...settings, ...(dynamodb && { endpoint: dynamodb }) }));
  return {
    begin: async () => {
      const request = JSON.stringify({ by: 'command', request: randomUUID() });
      const { Payload, FunctionError } = await functions.send(
        new InvokeCommand({ FunctionName: `varna-${id}-drill`, Payload: request }),
      );
      if (FunctionError)
        throw new DrillError('The drill could not begin. The log of the function drill says why.');
      return startedSchema.parse(JSON.parse(Payload?.transformToString() ?? '')).drill;
    },
    read: async (drill) => {
      const found = await readDrillRun(drill);
      if (!found) throw new DrillError(`There is no drill ${drill}.`);
      return found;
    },
  };
};

const LOCAL = { accessKeyId: 'local', secretAccessKey: 'local' };

const endpointsSchema = z.object({
  dynamodb: z.string(),
  lambda: z.string(),
  tables: z.object({ incidents: z.string() }),
});

const endpointsOf = async (local: string) => {
  try {
    const response = await fetch(new URL('/_local/endpoints', local));
    const { dynamodb, lambda, tables } = endpointsSchema.parse(await response.json());
    return { dynamodb, lambda, table: tables.incidents };
  } catch {
    throw new DrillError(
      `No local stack answers at ${local}. Start one with npm start, or name its address after --local.`,
    );
  }
};

const HINTS: Readonly<Record<string, string>> = {
  ResourceNotFoundException: 'The service is not there. Is it deployed, and is the municipality right?',
  CredentialsProviderError:
    'There are no AWS credentials. Sign in, or use --local for the stack on this machine.',
  ExpiredTokenException: 'The AWS credentials have expired. Sign in again.',
  AccessDeniedException: 'These AWS credentials may not begin a drill or read it.',
};

/** What to say of an error. */
export const explain = (thrown: unknown): string => {
  if (thrown instanceof DrillError) return thrown.message;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return HINTS[name] ?? `The drill could not be begun or read (${name}).`;
};
