import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { FaultMode } from '../../local/faults.ts';

/** How long the clients wait for an answer: on a busy machine one may take its time. */
let patienceMs = 10_000;

/** The real SDK clients, pointed at a local endpoint, each trying once so that a test sees the first answer. */
const config = (endpoint: string, maxAttempts = 1) => ({
  endpoint,
  region: 'eu-north-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts,
  // A request timeout alone only warns.
  requestHandler: { requestTimeout: patienceMs, throwOnRequestTimeout: true },
});

export const snsClient = (endpoint: string, maxAttempts?: number) =>
  new SNSClient(config(endpoint, maxAttempts));
export const sesClient = (endpoint: string) => new SESClient(config(endpoint));
export const sesv2Client = (endpoint: string) => new SESv2Client(config(endpoint));
export const sqsClient = (endpoint: string) => new SQSClient(config(endpoint));
export const lambdaClient = (endpoint: string) => new LambdaClient(config(endpoint));
export const s3Client = (endpoint: string, secretAccessKey = 'local') =>
  new S3Client({ ...config(endpoint), credentials: { accessKeyId: 'local', secretAccessKey } });
export const schedulerClient = (endpoint: string) => new SchedulerClient(config(endpoint));
export const dynamodbClient = (endpoint: string) => new DynamoDBClient(config(endpoint));

/** The error a promise was rejected with, as far as a handler looks at it. */
export async function refused(
  promise: Promise<unknown>,
): Promise<{ name: string; status: number | undefined }> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (reason) => reason,
  );
  return { name: error.name, status: error.$metadata?.httpStatusCode };
}

/** Asks a service that has a fault. One that gives no answer at all is not waited for long. */
export const asking = async <T>(mode: FaultMode, ask: () => Promise<T>): Promise<T> => {
  const before = patienceMs;
  if (mode === 'timeout') patienceMs = 300;
  try {
    return await ask();
  } finally {
    patienceMs = before;
  }
};
