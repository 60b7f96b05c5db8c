import { randomUUID } from 'node:crypto';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Scene } from './scene.ts';

const SETTINGS = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** The stack's services by AWS's own clients, as an operator would reach them. */
export const servicesOf = async (scene: Scene) => {
  const endpoints = (await scene.call('GET', '/_local/endpoints')).body as Record<string, string>;
  const at = (name: string) => ({ ...SETTINGS, endpoint: endpoints[name] ?? '' });
  const lambda = new LambdaClient(at('lambda'));
  /** Calls a function, as somebody would by hand. */
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName: `varna-oxelosund-${name}`, Payload: JSON.stringify(event) }),
    );
    if (FunctionError) throw new Error(`${name} failed`);
    return JSON.parse(Payload?.transformToString() ?? 'null');
  };
  return {
    invoke,
    ses: new SESClient(at('ses')),
    sesv2: new SESv2Client(at('sesv2')),
    sns: new SNSClient(at('sns')),
    sqs: new SQSClient(at('sqs')),
    scheduler: new SchedulerClient(at('scheduler')),
  };
};

/** What SES says, as the queue behind its topic brings it to a function. */
export const queued = (...events: readonly object[]) => ({
  Records: events.map((event) => ({ messageId: randomUUID(), body: JSON.stringify(event) })),
});
