import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { Municipality } from '../../shared/municipality/municipality.ts';

/** Something that went wrong with a replay, in words for whoever runs the command. */
export class ReplayError extends Error {}

/** What a replay talks to. */
export interface Service {
  readonly sqs: SQSClient;
  readonly lambda: LambdaClient;
  readonly streams: DynamoDBStreamsClient;
}

/** The municipality's service, in AWS or on the local stack. @throws ReplayError if there is no local stack */
export const openService = async (
  { region }: Pick<Municipality, 'region'>,
  local: string | undefined,
): Promise<Service> => {
  if (local === undefined) {
    return {
      sqs: new SQSClient({ region }),
      lambda: new LambdaClient({ region }),
      streams: new DynamoDBStreamsClient({ region }),
    };
  }
  const { sqs, lambda, dynamodb } = await endpointsOf(local);
  const settings = { region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return {
    sqs: new SQSClient({ ...settings, endpoint: sqs }),
    lambda: new LambdaClient({ ...settings, endpoint: lambda }),
    streams: new DynamoDBStreamsClient({ ...settings, endpoint: dynamodb }),
  };
};

const endpointsSchema = z.object({ sqs: z.string(), lambda: z.string(), dynamodb: z.string() });

const endpointsOf = async (local: string) => {
  try {
    const response = await fetch(new URL('/_local/endpoints', local));
    return endpointsSchema.parse(await response.json());
  } catch {
    throw new ReplayError(
      `No local stack answers at ${local}. Start one with npm start, or name its address after --local.`,
    );
  }
};

const HINTS: Readonly<Record<string, string>> = {
  ResourceNotFoundException: 'The service is not there. Is it deployed, and is the municipality right?',
  CredentialsProviderError:
    'There are no AWS credentials. Sign in, or use --local for the stack on this machine.',
  ExpiredTokenException: 'The AWS credentials have expired. Sign in again.',
  AccessDeniedException: 'These AWS credentials may not read the queues or call the functions.',
};

/** What to say of an error. Its own message is left out: it may quote what was being replayed. */
export const explain = (thrown: unknown): string => {
  if (thrown instanceof ReplayError) return thrown.message;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return HINTS[name] ?? `The queues or the functions could not be reached (${name}).`;
};
